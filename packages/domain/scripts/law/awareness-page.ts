import { awarenessGroundSources } from '../../src/awareness/ground-sources.ts'
import {
  awarenessGrounds,
  awarenessReasons,
  type AwarenessGround,
  type AwarenessReason,
} from '../../src/awareness/ground.ts'
import { awarenessGroundLabels, awarenessReasonLabels } from '../../src/labels/process-labels.ts'
import { code, table, type LawPage } from './page.ts'

const hintSource =
  'EDPB Guidelines 9/2022 v2.0, section II.A: after a hint a short investigation; aware once it confirms, or on clear evidence'

/**
 * The ground on which each reason proposes; where only a report is known, the one of a sight of one's own. A hint has
 * none: whoever fixes awareness chooses it.
 */
const groundOf: Readonly<Record<AwarenessReason, AwarenessGround | null>> = {
  processorTold: 'toldByProcessor',
  processorToldFirst: 'toldByProcessor',
  lossSeen: 'lossNoticed',
  foundByOwnPeople: 'ownFinding',
  thirdPartyTold: null,
  pressReported: null,
  firstSeenInOrganisation: 'ownFinding',
  onlyReportKnown: 'ownFinding',
  claimReceived: null,
  claimVerified: 'attackerClaimVerified',
  thirdPartyProved: 'shownByThirdParty',
  checkConfirmed: 'checkConfirmed',
  authorityTold: 'toldByAuthority',
}

export function awarenessPage(): LawPage {
  return {
    file: 'awareness.md',
    title: 'Awareness',
    about: 'from when the controller counts as aware, and why',
    body: [
      'A controller is aware (*kennisname*) once it is reasonably certain that personal data were hit (EDPB Guidelines 9/2022, II.A). What one member of staff sees may be enough; a processor’s knowledge counts from its report on (article 33(2)). After a hint a short check is allowed, begun at once and not stretched: a ransom note, an outsider’s word, a report in the press is a hint until a check confirms it or clear evidence is shown, and is proposed without a ground. The instant below is a proposal: the DPO fixes it, with an argument, and changes it only with a trace.',
      '## Grounds',
      table(
        ['Ground', 'nl', 'fr', 'de', 'en'],
        awarenessGrounds.map((ground) => {
          const { nl, fr, de, en } = awarenessGroundLabels[ground]
          return [code(ground), nl, fr, de, en]
        }),
      ),
      '## Why an instant is proposed',
      'S: the source’s own text was read; B: believed from what others say of it.',
      table(
        ['Reason', 'nl', 'en', 'Ground', 'Source', 'Sure'],
        awarenessReasons.map((reason) => {
          const { nl, en } = awarenessReasonLabels[reason]
          const ground = groundOf[reason]
          if (ground === null) return [code(reason), nl, en, 'none: a hint', hintSource, 'S']
          const { source, certainty } = awarenessGroundSources[ground]
          return [code(reason), nl, en, code(ground), source, certainty]
        }),
      ),
    ],
  }
}
