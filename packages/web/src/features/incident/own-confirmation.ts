import type { IncidentStatus, NextStep } from '@lekboek/domain'

/** What waits in a dossier for who decides, beside a decision. */
export type Confirmation = 'confirmCorrection' | 'confirmNumbers'

/** The part of a dossier that says so. */
export interface Confirmable {
  status: IncidentStatus
  nextStep: NextStep
  hasUnconfirmedCorrection: boolean
  hasUnconfirmedNumbers: boolean
}

/** What who decides has to confirm; nothing once the dossier is closed. */
export function confirmationIn({
  status,
  hasUnconfirmedCorrection,
  hasUnconfirmedNumbers,
}: Confirmable): Confirmation | null {
  if (status === 'closed') return null
  if (hasUnconfirmedCorrection) return 'confirmCorrection'
  return hasUnconfirmedNumbers ? 'confirmNumbers' : null
}

/**
 * The same where it comes before the next step of the dossier: after what people and the authority wait for, and before
 * all that others can do.
 */
export function leadingConfirmation(dossier: Confirmable): Confirmation | null {
  const { nextStep, status } = dossier
  if (nextStep === 'notifyAuthority' || nextStep === 'tellPeople') return null
  if (nextStep === 'decide' && status !== 'dismissed') return null
  return confirmationIn(dossier)
}

/** The room of a dossier in which it is confirmed. */
export const roomOfConfirmation = {
  confirmCorrection: 'decision',
  confirmNumbers: 'communication',
} as const satisfies Record<Confirmation, string>
