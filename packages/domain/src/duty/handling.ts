import { knownInstant } from '../clock/instant.ts'
import type { Term } from '../clock/term.ts'
import { textProblems } from '../decision/decision-problems.ts'
import { isPutOff } from '../awareness/move-problems.ts'
import type { Instant } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import type { Problem } from '../problem/problem.ts'
import { earliest, isAfter } from './make-duty.ts'

/** Of the final report on a significant incident: from its notification, or from the end of its handling. */
export const finalReportTerm: Term = { unit: 'months', count: 1 }

/** What is said of the handling of a significant incident: it goes on, or when it ended. */
export interface HandlingSaid {
  isBeingHandled: boolean | null
  handledAt: Instant | null
}

/**
 * Is the incident going on when its final report is due? Whoever says that it goes on is believed until they say when it
 * ended; while nobody says anything it is not, and the final report keeps the earlier time (NIS2 article 23(4)(d) and (e)).
 */
export function isGoingOnAt(
  dueAt: Instant,
  { isBeingHandled, handledAt }: Pick<Dossier, 'isBeingHandled' | 'handledAt'>,
): boolean {
  const endedAt = knownInstant(handledAt)
  return endedAt === null ? isBeingHandled === true : isAfter(endedAt, dueAt)
}

/**
 * What stands against saying that an incident goes on, or when its handling ended. It cannot end before it began, nor after
 * its final report: what was sent while it went on was a progress report (NIS2 article 23(4)(e)). Later than it stood, or
 * not ended after all, is a correction with its reason, for the final report is due later by it.
 */
export function handlingProblems(
  { isBeingHandled, handledAt, correctionReason }: HandlingSaid & { correctionReason: string | null },
  { facts, reports = [], handledAt: before = null }: Pick<Dossier, 'facts' | 'reports' | 'handledAt'>,
): Problem[] {
  if (isBeingHandled === false && handledAt === null) return [{ path: 'handledAt', code: 'required' }]
  if (isBeingHandled === true && handledAt !== null) return [{ path: 'handledAt', code: 'contradiction' }]
  const began = knownInstant(facts.timing.occurredFromAt)
  if (handledAt !== null && began !== null && isAfter(began, handledAt))
    return [{ path: 'handledAt', code: 'beforeOccurrence', params: { min: began } }]
  const final = earliest(reports.flatMap(({ duty, sentAt }) => (duty === 'nis2FinalReport' ? [sentAt] : [])))
  if (final !== null && (isBeingHandled === true || (handledAt !== null && isAfter(handledAt, final))))
    return [{ path: handledAt === null ? 'isBeingHandled' : 'handledAt', code: 'afterFinalReport' }]
  return isPutOff(handledAt, before) ? textProblems('correctionReason', correctionReason) : []
}
