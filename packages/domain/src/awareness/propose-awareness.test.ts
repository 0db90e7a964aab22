import { expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts, TimingFacts } from '../facts/facts.ts'
import type { AwarenessProposal } from './ground.ts'
import type { AwarenessSignals } from './signals.ts'
import { proposeAwareness } from './propose-awareness.ts'

const seen = '2026-11-20T09:00:00.000Z'
const told = '2026-11-20T15:00:00.000Z'

function facts(timing: Partial<TimingFacts>, incidentType: Facts['nature']['incidentType'] = null): Facts {
  const all = emptyFacts()
  Object.assign(all.timing, timing)
  all.nature.incidentType = incidentType
  return all
}

function held(holder: Facts['nature']['holder']): Facts {
  const all = facts({ discovery: 'controller', detectedAt: seen }, 'postLost')
  all.nature.holder = holder
  return all
}

test.each<[string, Facts, AwarenessProposal | null]>([
  ['nothing known', emptyFacts(), null],
  [
    "an employee's own sight counts, not the DPO's reading (seed 2, dids.de)",
    facts({ discovery: 'controller', detectedAt: seen, reportedAt: told }, 'hacking'),
    { at: seen, ground: 'ownFinding', reason: 'foundByOwnPeople' },
  ],
  [
    'a lost stick: aware when the loss is noticed (EDPB 9/2022)',
    facts({ discovery: 'controller', detectedAt: seen }, 'deviceLost'),
    { at: seen, ground: 'lossNoticed', reason: 'lossSeen' },
  ],
  [
    'a letter in the neighbours’ box is found, not lost',
    held('known'),
    { at: seen, ground: 'ownFinding', reason: 'foundByOwnPeople' },
  ],
  [
    'a letter that anybody may have',
    held('unknown'),
    { at: seen, ground: 'lossNoticed', reason: 'lossSeen' },
  ],
  [
    'paper lost, discovery not asked yet',
    facts({ detectedAt: seen }, 'paperLost'),
    { at: seen, ground: 'lossNoticed', reason: 'lossSeen' },
  ],
  [
    'a parent tells of a wrong letter (Roermond): clear evidence is a time of its own',
    facts({ discovery: 'dataSubject', detectedAt: seen }),
    { at: seen, ground: null, reason: 'thirdPartyTold' },
  ],
  [
    'a stranger only says so: a hint (EDPB 9/2022, II.A)',
    facts({ discovery: 'externalParty', detectedAt: seen }),
    { at: seen, ground: null, reason: 'thirdPartyTold' },
  ],
  [
    'in the press: to be checked',
    facts({ discovery: 'press', detectedAt: seen }),
    { at: seen, ground: null, reason: 'pressReported' },
  ],
  [
    'processor: aware once it tells, not when it knew (article 33(2))',
    facts({ discovery: 'processor', processorAwareAt: seen, processorToldAt: told }),
    { at: told, ground: 'toldByProcessor', reason: 'processorTold' },
  ],
  [
    'processor told, though discovery was not answered',
    facts({ processorToldAt: told }),
    { at: told, ground: 'toldByProcessor', reason: 'processorTold' },
  ],
  [
    'own sight before the processor told',
    facts({ discovery: 'controller', detectedAt: seen, processorToldAt: told }),
    { at: seen, ground: 'ownFinding', reason: 'foundByOwnPeople' },
  ],
  [
    'processor told before own sight',
    facts({ discovery: 'controller', detectedAt: told, processorToldAt: seen }),
    { at: seen, ground: 'toldByProcessor', reason: 'processorToldFirst' },
  ],
  [
    'discovery by the processor, yet seen here earlier',
    facts({ discovery: 'processor', detectedAt: seen, processorToldAt: told }),
    { at: seen, ground: 'ownFinding', reason: 'firstSeenInOrganisation' },
  ],
  [
    'told by the processor, read here later',
    facts({ discovery: 'processor', detectedAt: told, processorToldAt: seen }),
    { at: seen, ground: 'toldByProcessor', reason: 'processorToldFirst' },
  ],
  // EDPB 9/2022, II.A: aware once the processor informs it; an outsider's word before is a hint.
  ...(['externalParty', 'dataSubject', 'press'] as const).map(
    (discovery): [string, Facts, AwarenessProposal] => [
      `a hint by ${discovery}, then the processor tells: certain then`,
      facts({ discovery, detectedAt: seen, processorToldAt: told }),
      { at: told, ground: 'toldByProcessor', reason: 'processorTold' },
    ],
  ),
  [
    'the processor tells, then an outsider',
    facts({ discovery: 'externalParty', detectedAt: told, processorToldAt: seen }),
    { at: seen, ground: 'toldByProcessor', reason: 'processorToldFirst' },
  ],
  [
    'an outsider told inside, then the processor: certain then',
    facts({ discovery: 'externalParty', reportedAt: seen, processorToldAt: told }),
    { at: told, ground: 'toldByProcessor', reason: 'processorTold' },
  ],
  [
    'only the report is known',
    facts({ discovery: 'controller', reportedAt: told }),
    { at: told, ground: 'ownFinding', reason: 'onlyReportKnown' },
  ],
  [
    'an outsider told, only the report inside is known',
    facts({ discovery: 'externalParty', reportedAt: told }),
    { at: told, ground: null, reason: 'onlyReportKnown' },
  ],
  [
    'the report inside does not stand in for the processor’s telling',
    facts({ discovery: 'processor', reportedAt: told }),
    null,
  ],
])('%s', (_, known, proposal) => {
  expect(proposeAwareness(known)).toEqual(proposal)
})

const note = '2026-11-20T07:00:00.000Z'
const checked = '2026-11-20T12:00:00.000Z'

// decision.md: ransom note and own check: aware; a third party shows proof: aware at once; a possible intrusion: aware
// when the check confirms.
test.each<[string, Facts, AwarenessSignals, AwarenessProposal | null]>([
  [
    'a ransom note, not checked yet: a hint',
    facts({ discovery: 'controller', detectedAt: note }, 'ransomware'),
    { claimAt: note },
    { at: note, ground: null, reason: 'claimReceived' },
  ],
  [
    'a ransom note and the own check',
    facts({ discovery: 'controller', detectedAt: note }, 'ransomware'),
    { claimAt: note, claimVerifiedAt: checked },
    { at: checked, ground: 'attackerClaimVerified', reason: 'claimVerified' },
  ],
  [
    'seen by own people a millisecond before the note',
    facts({ discovery: 'controller', detectedAt: '2026-11-20T06:59:59.999Z' }, 'ransomware'),
    { claimAt: note, claimVerifiedAt: checked },
    { at: '2026-11-20T06:59:59.999Z', ground: 'ownFinding', reason: 'foundByOwnPeople' },
  ],
  [
    'only the report of the note is known',
    facts({ discovery: 'controller', reportedAt: seen }),
    { claimAt: note },
    { at: note, ground: null, reason: 'claimReceived' },
  ],
  [
    'a note, then the processor tells: certain then',
    facts({ processorToldAt: told, detectedAt: note }),
    { claimAt: note },
    { at: told, ground: 'toldByProcessor', reason: 'processorTold' },
  ],
  [
    'a tip of an outsider, proof later',
    facts({ discovery: 'externalParty', detectedAt: seen }),
    { proofShownAt: told },
    { at: told, ground: 'shownByThirdParty', reason: 'thirdPartyProved' },
  ],
  [
    'an outsider told inside, proof later: the proof is certain',
    facts({ discovery: 'externalParty', reportedAt: seen }),
    { proofShownAt: told },
    { at: told, ground: 'shownByThirdParty', reason: 'thirdPartyProved' },
  ],
  ...(['2026-11-20T14:59:59.999Z', told, '2026-11-20T15:00:00.001Z'] as const).map(
    (checkConfirmedAt): [string, Facts, AwarenessSignals, AwarenessProposal] => [
      `an outsider's hint, the processor tells, a check confirms at ${checkConfirmedAt}: the first that is certain`,
      facts({ discovery: 'externalParty', detectedAt: seen, processorToldAt: told }),
      { checkConfirmedAt },
      Date.parse(checkConfirmedAt) < Date.parse(told)
        ? { at: checkConfirmedAt, ground: 'checkConfirmed', reason: 'checkConfirmed' }
        : { at: told, ground: 'toldByProcessor', reason: 'processorTold' },
    ],
  ),
  [
    'in the press, confirmed by a check',
    facts({ discovery: 'press', detectedAt: seen }),
    { checkConfirmedAt: checked },
    { at: checked, ground: 'checkConfirmed', reason: 'checkConfirmed' },
  ],
  [
    'own sight is certain: a later check moves nothing',
    facts({ discovery: 'controller', detectedAt: seen }),
    { checkConfirmedAt: checked },
    { at: seen, ground: 'ownFinding', reason: 'foundByOwnPeople' },
  ],
  [
    'the police told it',
    facts({}),
    { authorityToldAt: told },
    { at: told, ground: 'toldByAuthority', reason: 'authorityTold' },
  ],
  [
    'the police told it before own people saw',
    facts({ discovery: 'controller', detectedAt: told }),
    { authorityToldAt: seen },
    { at: seen, ground: 'toldByAuthority', reason: 'authorityTold' },
  ],
  [
    'of what is certain the first counts',
    facts({}),
    { authorityToldAt: told, claimVerifiedAt: checked, proofShownAt: told },
    { at: checked, ground: 'attackerClaimVerified', reason: 'claimVerified' },
  ],
  ['a check that began says nothing', facts({}), { checkStartedAt: seen, claimAt: null }, null],
  ['times that cannot be read are not known', facts({ detectedAt: 'x' }), { claimAt: 'y' }, null],
])('with signals: %s', (_, facts, signals, proposal) => {
  expect(proposeAwareness(facts, signals)).toEqual(proposal)
})
