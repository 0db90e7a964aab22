import type { Problem } from '../problem/problem.ts'
import type { Instant } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { lostDuties, withBroughtIn } from './bring-together.ts'

/**
 * What stands against bringing dossiers into another; empty when it may be. The one that remains is open. What left the house
 * stays with the dossier under whose number it left (article 33(5): documented so that the authority can verify): of two of which
 * one notified, told or reported that one remains, and two that both did stay apart. A dossier that was closed was answered for
 * to its end; one that was found to be no breach may prove to belong to one. Nor may a duty go that the one that remains left out
 * with a reason and another still owes.
 */
export function bringProblems(into: Dossier, others: readonly Dossier[], now: Instant): Problem[] {
  const problems = [...remainingProblems(into), ...others.flatMap(broughtProblems)]
  if (problems.length > 0) return problems
  const lost = lostDuties([into, ...others], withBroughtIn(into, others, now), now)
  return lost.length > 0 ? [{ path: 'into', code: 'dutySpared' }] : []
}

function remainingProblems({ status }: Dossier): Problem[] {
  if (status === 'broughtTogether') return [{ path: 'into', code: 'isBroughtTogether' }]
  return status === 'closed' || status === 'dismissed' ? [{ path: 'into', code: 'isClosed' }] : []
}

function broughtProblems(other: Dossier, place: number): Problem[] {
  const problems: Problem[] = []
  const add = (code: Problem['code']): void => void problems.push({ path: `others.${String(place)}`, code })
  if (other.status === 'broughtTogether') add('isBroughtTogether')
  if (other.status === 'closed') add('isClosed')
  if (other.notifications.some(({ sentAt }) => sentAt !== null)) add('otherNotified')
  if (other.communications.some(({ toldAt }) => toldAt !== null)) add('otherTold')
  if ((other.reports ?? []).length > 0) add('otherReported')
  return problems
}
