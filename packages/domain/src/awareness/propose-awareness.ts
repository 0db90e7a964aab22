import { compareInstants } from '../clock/instant.ts'
import type { Facts, TimingFacts } from '../facts/facts.ts'
import type { AwarenessGround, AwarenessProposal, AwarenessReason } from './ground.ts'

const lossTypes: readonly string[] = ['deviceLost', 'paperLost', 'postLost']

/**
 * The instant from which the controller most likely counts as aware, or `null` while no time is known. A proposal: the
 * DPO fixes awareness with an argument, later where a short check was needed to confirm a hint.
 *
 * The first person inside who saw it counts, not the DPO's reading of it (seed 2: "iemand binnen de organisatie"). What
 * a processor knows does not count until it tells (article 33(2); EDPB 9/2022). With own sight and a processor's report
 * the earlier of both is taken.
 */
export function proposeAwareness(facts: Facts): AwarenessProposal | null {
  const own = ownSight(facts)
  const told = facts.timing.processorToldAt
  if (told === null) return own
  if (own === null) return { at: told, ground: 'toldByProcessor', reason: 'processorTold' }
  if (compareInstants(own.at, told) < 0) return own
  return { at: told, ground: 'toldByProcessor', reason: 'processorToldFirst' }
}

function ownSight({ timing, nature }: Facts): AwarenessProposal | null {
  if (timing.detectedAt === null) return byReport(timing)
  const [ground, reason] = groundOf(timing, nature.incidentType)
  return { at: timing.detectedAt, ground, reason }
}

// Without the hour of discovery, the report inside the organisation is the latest it can have been.
function byReport(timing: TimingFacts): AwarenessProposal | null {
  // The report of a processor's dossier is that processor's own telling.
  if (timing.reportedAt === null || timing.discovery === 'processor') return null
  return { at: timing.reportedAt, ground: groundOf(timing, null)[0], reason: 'onlyReportKnown' }
}

function groundOf(timing: TimingFacts, incidentType: string | null): [AwarenessGround, AwarenessReason] {
  switch (timing.discovery) {
    case 'dataSubject':
    case 'externalParty':
      return ['shownByThirdParty', 'thirdPartyTold']
    case 'press':
      return ['checkConfirmed', 'pressReported']
    case 'controller':
      return isLoss(incidentType) ? ['lossNoticed', 'lossSeen'] : ['ownFinding', 'foundByOwnPeople']
    case 'processor':
    case 'other':
    case null:
      return isLoss(incidentType) ? ['lossNoticed', 'lossSeen'] : ['ownFinding', 'firstSeenInOrganisation']
  }
}

// A loss is certain the moment it is noticed, whatever becomes of the data.
function isLoss(incidentType: string | null): boolean {
  return incidentType !== null && lossTypes.includes(incidentType)
}
