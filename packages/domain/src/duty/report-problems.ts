import { knownInstant } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'
import { textProblems } from '../decision/decision-problems.ts'
import type { Dossier } from '../incident/dossier.ts'
import type { Problem } from '../problem/problem.ts'
import type { Duty } from './kinds.ts'
import { earliest, isAfter } from './make-duty.ts'

/**
 * What stands against having met a duty beside the GDPR at an instant. Nobody meets it before it begins: a final report
 * follows the notification that it completes and the end of the handling, and whoever warns of a significant incident knows of it. Telling a contract
 * partner on a mere suspicion is early and no mistake: from when the breach was first seen or reported on.
 */
export function reportProblems(
  sentAt: Instant,
  duty: Pick<Duty, 'kind' | 'triggeredAt'>,
  { facts, reportedAt, handledAt }: Pick<Dossier, 'facts' | 'reportedAt' | 'handledAt'>,
): Problem[] {
  const ended = duty.kind === 'nis2FinalReport' ? knownInstant(handledAt) : null
  if (ended !== null && knownInstant(sentAt) !== null && isAfter(ended, sentAt))
    return [{ path: 'sentAt', code: 'beforeHandled', params: { min: ended } }]
  const seen = duty.kind === 'own' ? [facts.timing.detectedAt, reportedAt] : []
  const from = earliest([duty.triggeredAt, ...seen])
  const isEarly = from !== null && knownInstant(sentAt) !== null && isAfter(from, sentAt)
  return isEarly ? [{ path: 'sentAt', code: 'beforeTrigger', params: { min: from } }] : []
}

/**
 * What stands against recording, once the time of a duty is over, that it was met within it. Then it is entered afterwards,
 * says why, and is shown as such: on it rests whether the duty was met in time (article 5(2)).
 */
export function lateEntryProblems(
  sentAt: Instant,
  duty: Pick<Duty, 'dueAt'>,
  recordedAt: Instant,
  reason: string | null,
): Problem[] {
  return isEnteredLate(sentAt, duty, recordedAt) ? textProblems('afterwardsReason', reason) : []
}

/** Is it recorded only once its time is over that a duty was met within it? */
export function isEnteredLate(sentAt: Instant, { dueAt }: Pick<Duty, 'dueAt'>, recordedAt: Instant): boolean {
  return dueAt !== null && isAfter(recordedAt, dueAt) && !isAfter(sentAt, dueAt)
}
