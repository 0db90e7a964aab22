import type { Instant } from '@lekboek/domain'

/** Whether a message reached everybody of its group, and if not why and by when. */
export interface LeftForm {
  share: 'all' | 'part' | null
  leftReason: string
  /** `null` where nobody else will be told. */
  leftDueAt: Instant | null
}

export const leftFields = ['share', 'leftReason', 'leftDueAt'] as const

export function emptyLeft(): LeftForm {
  return { share: null, leftReason: '', leftDueAt: null }
}

/** The form of what is recorded already. */
export function leftOf({
  leftReason,
  leftDueAt,
}: {
  leftReason: string | null
  leftDueAt: Instant | null
}): LeftForm {
  return { share: leftReason === null ? 'all' : 'part', leftReason: leftReason ?? '', leftDueAt }
}

/** The controls that lack an answer: whether all were told, and the reason where they were not. */
export function missingLeft({ share, leftReason }: LeftForm): ('share' | 'leftReason')[] {
  if (share === null) return ['share']
  return share === 'part' && leftReason.trim() === '' ? ['leftReason'] : []
}

/** What goes to the server; where all were told there is nothing to say of others. */
export function leftInput({ share, leftReason, leftDueAt }: LeftForm) {
  return share === 'part'
    ? { leftReason: leftReason.trim(), leftDueAt }
    : { leftReason: null, leftDueAt: null }
}
