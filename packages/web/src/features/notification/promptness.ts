import type { Instant, NotificationPhase } from '@lekboek/domain'

interface Sent {
  id: string
  phase: NotificationPhase
  sentAt: Instant | null
}

interface Dossier {
  notifications: readonly Sent[]
  duties: readonly { kind: string; dueAt: Instant | null }[]
}

/**
 * Whether a notification came within the 72 hours. Only the first one to go out counts for that: what follows may follow
 * later (article 33(4)). Null for the others, and where no term ran.
 */
export function promptnessOf(
  { id, sentAt }: Pick<Sent, 'id' | 'sentAt'>,
  { notifications, duties }: Dossier,
): 'inTime' | 'late' | null {
  const dueAt = duties.find(({ kind }) => kind === 'authority')?.dueAt
  if (!sentAt || !dueAt) return null
  const isFirst = !notifications.some((one) => one.id !== id && one.sentAt !== null && one.sentAt < sentAt)
  if (!isFirst) return null
  return sentAt <= dueAt ? 'inTime' : 'late'
}
