import type { Instant } from '../facts/facts.ts'
import { signalReasons } from './signal-reasons.ts'

/** Why the controller counts as aware from an instant on; EDPB Guidelines 9/2022, section II.A. */
export const awarenessGrounds = [
  'ownFinding',
  'toldByProcessor',
  'shownByThirdParty',
  'attackerClaimVerified',
  'lossNoticed',
  'checkConfirmed',
  'toldByAuthority',
] as const
export type AwarenessGround = (typeof awarenessGrounds)[number]

/** Why an instant is proposed; keys of the texts shown beside it. */
export const awarenessReasons = [
  'processorTold',
  'processorToldFirst',
  'lossSeen',
  'foundByOwnPeople',
  'thirdPartyTold',
  'pressReported',
  'firstSeenInOrganisation',
  'onlyReportKnown',
  ...signalReasons,
] as const
export type AwarenessReason = (typeof awarenessReasons)[number]

/** A proposal that the DPO accepts or replaces; the DPO fixes awareness, with an argument. */
export interface AwarenessProposal {
  at: Instant
  /**
   * `null` for a hint that nothing confirmed yet: the instant is then the one at which a short investigation had to
   * begin, and whoever fixes awareness says what it rests on.
   */
  ground: AwarenessGround | null
  reason: AwarenessReason
}
