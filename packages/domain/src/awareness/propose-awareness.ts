import { knownInstant } from '../clock/instant.ts'
import type { Facts, Instant, TimingFacts } from '../facts/facts.ts'
import type { AwarenessGround, AwarenessProposal, AwarenessReason } from './ground.ts'
import type { AwarenessSignals } from './signals.ts'

const lossTypes: readonly string[] = ['deviceLost', 'paperLost', 'postLost']

/**
 * The instant from which the controller most likely counts as aware, or `null` while no time is known. A proposal: the
 * DPO fixes awareness with an argument, later where a short check was needed to confirm a hint.
 *
 * The first person inside who saw it counts, not the DPO's reading of it (seed 2: "iemand binnen de organisatie"). What
 * a processor knows does not count until it tells (article 33(2); EDPB 9/2022, II.A). With own sight and a processor's report
 * the earlier of both is taken; its report after a mere hint is certain.
 *
 * `signals` tell more: proof of a third party, an authority's word and a check that confirmed are certain, an
 * attacker's claim is a hint until an own check verified it. What is certain goes before a hint, and the first certain
 * instant counts. A hint alone (an outsider's word, the press, a claim) has no ground: it is the instant at which a short
 * investigation had to begin (EDPB 9/2022, II.A: aware after it, or on clear evidence). Times that cannot be read are not known. Never throws.
 */
export function proposeAwareness(facts: Facts, signals: AwarenessSignals = {}): AwarenessProposal | null {
  const base = fromFacts(facts, signals)
  const certain = certainSignals(signals)
  if (base !== null && base.ground !== null) return first([base, ...certain])
  return first(certain) ?? first([base, claim(signals)])
}

function fromFacts(facts: Facts, signals: AwarenessSignals): AwarenessProposal | null {
  const own = ownSight(facts, signals)
  const told = knownInstant(facts.timing.processorToldAt)
  if (told === null) return own
  const isFirst = own !== null && Date.parse(own.at) >= Date.parse(told)
  // An outsider's word before it is a hint: the processor's is the first that is certain.
  if (own !== null && own.ground !== null && !isFirst) return own
  return { at: told, ground: 'toldByProcessor', reason: isFirst ? 'processorToldFirst' : 'processorTold' }
}

function ownSight({ timing, nature }: Facts, signals: AwarenessSignals): AwarenessProposal | null {
  const seen = knownInstant(timing.detectedAt)
  if (isSightOfClaim(seen ?? knownInstant(timing.reportedAt), signals)) return null
  if (seen === null) return byReport(timing)
  const [ground, reason] = groundOf(timing, nature)
  return { at: seen, ground, reason }
}

// Who sees a ransom note has seen a claim: what was first seen at or after it is no certainty beside it.
function isSightOfClaim(seenAt: Instant | null, signals: AwarenessSignals): boolean {
  const claimAt = knownInstant(signals.claimAt)
  return claimAt !== null && seenAt !== null && Date.parse(seenAt) >= Date.parse(claimAt)
}

// Without the hour of discovery, the report inside the organisation is the latest it can have been.
function byReport(timing: TimingFacts): AwarenessProposal | null {
  const at = knownInstant(timing.reportedAt)
  // The report of a processor's dossier is that processor's own telling.
  if (at === null || timing.discovery === 'processor') return null
  return { at, ground: groundOf(timing, null)[0], reason: 'onlyReportKnown' }
}

function certainSignals(signals: AwarenessSignals): AwarenessProposal[] {
  return [
    proposal(signals.proofShownAt, 'shownByThirdParty', 'thirdPartyProved'),
    proposal(signals.authorityToldAt, 'toldByAuthority', 'authorityTold'),
    proposal(signals.claimVerifiedAt, 'attackerClaimVerified', 'claimVerified'),
    proposal(signals.checkConfirmedAt, 'checkConfirmed', 'checkConfirmed'),
  ].filter((one) => one !== null)
}

function claim(signals: AwarenessSignals): AwarenessProposal | null {
  return proposal(signals.claimAt, null, 'claimReceived')
}

function proposal(
  at: Instant | null | undefined,
  ground: AwarenessGround | null,
  reason: AwarenessReason,
): AwarenessProposal | null {
  const instant = knownInstant(at)
  return instant === null ? null : { at: instant, ground, reason }
}

function first(proposals: readonly (AwarenessProposal | null)[]): AwarenessProposal | null {
  return proposals.reduce((earliest, one) => {
    if (earliest === null || one === null) return earliest ?? one
    return Date.parse(one.at) < Date.parse(earliest.at) ? one : earliest
  }, null)
}

function groundOf(
  timing: TimingFacts,
  nature: Facts['nature'] | null,
): [AwarenessGround | null, AwarenessReason] {
  switch (timing.discovery) {
    case 'dataSubject':
    case 'externalParty':
      return [null, 'thirdPartyTold']
    case 'press':
      return [null, 'pressReported']
    case 'controller':
      return isLoss(nature) ? ['lossNoticed', 'lossSeen'] : ['ownFinding', 'foundByOwnPeople']
    case 'processor':
    case 'other':
    case null:
      return isLoss(nature) ? ['lossNoticed', 'lossSeen'] : ['ownFinding', 'firstSeenInOrganisation']
  }
}

// A loss is certain the moment it is noticed, whatever becomes of the data. What somebody is known to have is not lost:
// post in the wrong letter box is found there.
function isLoss(nature: Facts['nature'] | null): boolean {
  if (nature === null || nature.incidentType === null) return false
  return lossTypes.includes(nature.incidentType) && !isFound(nature)
}

function isFound({ holder }: Facts['nature']): boolean {
  return holder === 'trusted' || holder === 'known' || holder === 'public'
}
