import type { Problem } from '../problem/problem.ts'
import type { Instant } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { isGraver, isRisk } from '../weighing/graver.ts'
import type { RiskLevel } from '../weighing/weighing.ts'
import { lostDuties, withBroughtIn } from './bring-together.ts'

/**
 * What stands against bringing dossiers into another; empty when it may be. The one that remains is open. What left the house
 * stays with the dossier under whose number it left (article 33(5): documented so that the authority can verify): of two of which
 * one notified, told or reported that one remains, and two that both did stay apart. A dossier that was closed was answered for
 * to its end; one that was found to be no breach may prove to belong to one. The graver one remains. Nor may a duty go that the
 * one that remains left out with a reason and another still owes.
 */
export function bringProblems(into: Dossier, others: readonly Dossier[], now: Instant): Problem[] {
  const problems = [
    ...remainingProblems(into),
    ...others.flatMap(broughtProblems),
    ...others.flatMap(graverThan(into)),
  ]
  if (problems.length > 0) return problems
  const lost = lostDuties([into, ...others], withBroughtIn(into, others, now), now)
  return lost.length > 0 ? [{ path: 'into', code: 'dutySpared' }] : []
}

/**
 * A dossier that was assessed as a risk, or in which it was decided to notify or tell, is not dismissed (articles 33(1) and 34(1)):
 * brought into a milder one it would be, with that one, and who decides would hear nothing of it.
 */
function graverThan(into: Dossier) {
  return (other: Dossier, place: number): Problem[] => {
    const isMilder =
      isGraver(heldRisk(other), heldRisk(into)) || (isDecidedToAct(other) && !isDecidedToAct(into))
    return isMilder ? [{ path: `others.${String(place)}`, code: 'otherGraver' }] : []
  }
}

/** The gravest conclusion that holds; one that stayed open holds nothing. */
function heldRisk({ weighing }: Dossier): RiskLevel {
  const held = [weighing?.conclusion, weighing?.bound].filter((one) => isRisk(one ?? null))
  return held.find((one) => one === 'high') ?? held[0] ?? 'unlikely'
}

function isDecidedToAct({ decision }: Dossier): boolean {
  return (
    decision?.authority === 'notify' || decision?.people === 'tell' || decision?.people === 'tellPublicly'
  )
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
