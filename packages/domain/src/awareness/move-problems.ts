import { knownInstant } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'
import type { Problem } from '../problem/problem.ts'

/** What was done on the ground that the controller knew of the breach. */
export interface ActsOnAwareness {
  notifiedAt: readonly (Instant | null)[]
  decidedAt: readonly (Instant | null)[]
  toldAt: readonly (Instant | null)[]
  /** Reports under other regimes whose clock starts with awareness. */
  reportedAt: readonly (Instant | null)[]
}

/**
 * What stands against fixing awareness at an instant. Whoever notified, decided, told or reported knew of the breach by
 * then (EDPB Guidelines 9/2022, section II.A: aware with a reasonable degree of certainty). Earlier it may always be
 * fixed; later up to the first of these acts.
 */
export function awarenessMoveProblems(awareAt: Instant, acts: ActsOnAwareness): Problem[] {
  const isAfter = (instants: readonly (Instant | null)[]): boolean =>
    instants.some((at) => {
      const known = knownInstant(at)
      return known !== null && Date.parse(known) < Date.parse(awareAt)
    })
  if (isAfter(acts.notifiedAt)) return [{ path: 'awareAt', code: 'afterNotification' }]
  const others = [...acts.decidedAt, ...acts.toldAt, ...acts.reportedAt]
  return isAfter(others) ? [{ path: 'awareAt', code: 'afterAct' }] : []
}
