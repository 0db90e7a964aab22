import { knownInstant } from '../clock/instant.ts'
import { textProblems } from '../decision/decision-problems.ts'
import type { Instant } from '../facts/facts.ts'
import type { Problem } from '../problem/problem.ts'

/** What was done on the ground that the controller knew of the breach, and stands. */
export interface ActsOnAwareness {
  /** When the notifications that stand open were sent; what was withdrawn, or only prepared, tells nothing. */
  notifiedAt: readonly (Instant | null)[]
  /** When it was decided to notify or to tell, where that is the newest decision. */
  decidedAt: readonly (Instant | null)[]
  /** Reports under other regimes whose clock starts with awareness. */
  reportedAt: readonly (Instant | null)[]
}

/**
 * What stands against fixing awareness at an instant. Earlier it may always be fixed. Later than it stands is a correction:
 * it says that the instant was recorded wrongly, and how. Not later than what was done on knowing and stands: whoever
 * notified, decided to act or reported knew of the breach by then (EDPB Guidelines 9/2022, section II.A: aware with a
 * reasonable degree of certainty). Telling people tells nothing of it: one may warn them on a suspicion, or the processor did.
 * Nor does a decision that nothing need be done, as on a false alarm.
 */
export function awarenessMoveProblems(
  { awareAt, correctionReason }: { awareAt: Instant; correctionReason: string | null },
  before: Instant | null,
  acts: ActsOnAwareness,
): Problem[] {
  const pinned = pinProblems(awareAt, acts)
  return pinned.length > 0 ? pinned : laterProblems(awareAt, before, correctionReason)
}

function pinProblems(awareAt: Instant, { notifiedAt, decidedAt, reportedAt }: ActsOnAwareness): Problem[] {
  if (isAnyBefore(notifiedAt, awareAt)) return [{ path: 'awareAt', code: 'afterNotification' }]
  return isAnyBefore([...decidedAt, ...reportedAt], awareAt) ? [{ path: 'awareAt', code: 'afterAct' }] : []
}

/**
 * What stands against saying from when the organisation knew that an incident is significant, or that it is none after all
 * (`null`). As with awareness, later or none is a correction with its reason, and whoever warned knew.
 */
export function significanceMoveProblems(
  { significantAt, correctionReason }: { significantAt: Instant | null; correctionReason: string | null },
  before: Instant | null,
  warnedAt: readonly (Instant | null)[],
): Problem[] {
  const isPinned = significantAt !== null && isAnyBefore(warnedAt, significantAt)
  if (isPinned) return [{ path: 'significantAt', code: 'afterAct' }]
  return laterProblems(significantAt, before, correctionReason)
}

function laterProblems(at: Instant | null, before: Instant | null, reason: string | null): Problem[] {
  return isPutOff(at, before) ? textProblems('correctionReason', reason) : []
}

/** Is an instant that started a clock recorded as later, or as none? */
export function isPutOff(at: Instant | null, before: Instant | null): boolean {
  const was = knownInstant(before)
  const is = knownInstant(at)
  return was !== null && (is === null || Date.parse(is) > Date.parse(was))
}

function isAnyBefore(instants: readonly (Instant | null)[], at: Instant): boolean {
  return instants.some((one) => {
    const known = knownInstant(one)
    return known !== null && Date.parse(known) < Date.parse(at)
  })
}
