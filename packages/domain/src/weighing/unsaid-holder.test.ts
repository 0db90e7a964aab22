import { expect, test } from 'vitest'
import { emptyGroup } from '../facts/empty-facts.ts'
import type { PeopleGroup } from '../facts/facts.ts'
import { factsWith, type Known } from './case.fixture.ts'
import { shownRisk } from './graver.ts'
import { weigh } from './weigh.ts'
import type { RiskLevel } from './weighing.ts'

/** Health data of everybody, said not to have left. */
const stayedIn: Known = {
  nature: { breachTypes: ['confidentiality'], disclosure: 'notDisclosed' },
  people: { categories: ['patients'], countKind: 'exact', count: 20_000 },
  data: { types: ['basic', 'health'] },
}
const within = (nature: Known['nature'], more: Known = {}): Known => ({
  ...stayedIn,
  ...more,
  nature: { ...stayedIn.nature, ...nature },
})
const group = (known: Partial<PeopleGroup>): PeopleGroup => ({
  ...emptyGroup(),
  ...{ countKind: 'exact', count: 10_000, ...known },
})
const groups = (...known: Partial<PeopleGroup>[]): Known => ({
  people: { ...stayedIn.people, endangered: 'no', groups: known.map(group) },
})
const ransomware: Known['nature'] = {
  ...{ breachTypes: ['availability'], incidentType: 'ransomware', intent: 'malicious' },
  ...{ availabilityLoss: 'temporary', unavailableHours: 6, deprivation: 'inconvenience' },
}
const attacked: Known['nature'] = {
  ...{ incidentType: 'hacking', cause: 'externalMalicious', intent: 'targeted' },
}
/** Names that everybody had already, of people in no danger. */
const mild: Known = { data: { types: ['basic'], nationalNumber: 'no' }, consequences: { severity: 'minor' } }
const harmless: Partial<PeopleGroup> = { alreadyPublic: 'yes', identifiability: 'limited' }
const serious: Known['nature'] = {
  ...{ breachTypes: ['confidentiality', 'availability'], intent: 'none' },
  ...{ availabilityLoss: 'temporary', unavailableHours: 0.5 },
}
const entered: Known['nature'] = { incidentType: 'unauthorisedAccess', holder: 'nobody', holderCount: 1 }
const backup: Known = { protection: { backupIntact: 'yes' }, data: { types: ['basic', 'contact'] } }
const hidden: Known = { protection: { inPlace: ['encryption'], keySafe: 'yes' } }

// What is proposed stays what the facts say; what is rested on it waits for the one answer that bears it out.
test.each<[string, Known, string[], RiskLevel]>([
  ['GDPR articles 33(1) and 5(2): nobody answered who has them', stayedIn, ['nature.holder'], 'undetermined'],
  ['to be determined', within({ holder: 'toBeDetermined' }), ['nature.holder'], 'undetermined'],
  ['nobody has them', within({ holder: 'nobody' }), [], 'unlikely'],
  ['EDPB 01/2021 case 9: a trusted party', within({ holder: 'trusted' }), [], 'unlikely'],
  ...(
    [
      ['taken by a targeted attack', { ...attacked, holder: 'trusted', holderCount: 1 }],
      ['meant', { incidentType: 'hacking', intent: 'malicious', holder: 'trusted' }],
      ['nobody, and one is counted', { ...attacked, holder: 'nobody', holderCount: 1 }],
      ['nobody, and one is counted: a malicious cause', { ...entered, cause: 'externalMalicious' }],
      ['nobody, and one is counted: a malicious intent', { ...entered, intent: 'malicious' }],
      ['nobody, and one is counted: an attack', { ...entered, incidentType: 'phishing' }],
    ] as [string, Known['nature']][]
  ).map(([name, nature]): [string, Known, string[], RiskLevel] => [
    `GDPR articles 33(1) and 5(2): an answer that another one speaks against, ${name}`,
    within(nature),
    ['nature.holder'],
    'undetermined',
  ]),
  [
    'UODO, Toyota Bank Polska: came back unopened, and who had it is counted',
    within({ incidentType: 'sentByMistake', holder: 'nobody', holderCount: 1 }),
    [],
    'unlikely',
  ],
  [
    'a group of its own, to be trusted by nobody',
    within({ ...attacked, holder: 'nobody' }, groups({ holder: 'trusted', holderCount: 1 })),
    ['people.groups.0.holder'],
    'undetermined',
  ],
  ['EDPB 01/2021 case 4: logs counted nobody', within({ holder: 'public', holderCount: 0 }), [], 'unlikely'],
  [
    'EDPB 01/2021 case 1: ransomware, the logs seen, nobody answered who has them',
    within(ransomware, backup),
    ['nature.holder'],
    'undetermined',
  ],
  [
    'EDPB 01/2021 case 1: ransomware, logs show that nobody took them',
    within({ ...ransomware, holder: 'nobody' }, backup),
    [],
    'unlikely',
  ],
  [
    'a failure by which nothing can leave',
    within({ ...ransomware, incidentType: 'technicalFailure', intent: 'none' }, backup),
    [],
    'unlikely',
  ],
  [
    'sent back unread, and in whose hands it is now left open',
    within({ incidentType: 'sentByMistake' }),
    ['nature.holder'],
    'undetermined',
  ],
  ['sent back unread', within({ incidentType: 'sentByMistake', holder: 'nobody' }), [], 'unlikely'],
  [
    'EDPB 01/2021 case 10: encrypted, the key safe',
    within({ intelligibility: 'protectionIntact' }, hidden),
    [],
    'unlikely',
  ],
  [
    'harmless in anybody’s hands',
    within(
      { intent: 'none' },
      {
        people: { ...stayedIn.people, count: 5, categories: ['residents'], endangered: 'no' },
        data: { types: ['basic'], alreadyPublic: 'yes', nationalNumber: 'no' },
        consequences: { severity: 'minor' },
      },
    ),
    [],
    'unlikely',
  ],
  [
    'groups that are told apart are each asked',
    within(
      { disclosure: null },
      groups({ disclosure: 'notDisclosed' }, { disclosure: 'notDisclosed', holder: 'toBeDetermined' }),
    ),
    ['people.groups.0.holder', 'people.groups.1.holder'],
    'undetermined',
  ],
  [
    'groups that are told apart, each with its answer',
    within(
      { disclosure: null },
      groups(
        { disclosure: 'notDisclosed', holder: 'nobody' },
        { disclosure: 'notDisclosed', holder: 'trusted' },
      ),
    ),
    [],
    'unlikely',
  ],
  [
    'of some it did not leave, of the others whoever is trusted erased it: somebody said in whose hands',
    within(
      { disclosure: 'disclosed', holder: 'trusted', holderCount: 1, deletionConfirmed: 'yes' },
      groups({ disclosure: 'notDisclosed' }, {}),
    ),
    [],
    'unlikely',
  ],
  [
    'a few whose data did leave are not asked for again, harmless as they are beside so many',
    within(
      { disclosure: null, intent: 'none' },
      {
        ...groups(
          { disclosure: 'notDisclosed', holder: 'nobody', count: 19_990 },
          { disclosure: 'disclosed', alreadyPublic: 'yes', types: ['basic'], count: 10 },
        ),
        ...mild,
      },
    ),
    [],
    'unlikely',
  ],
  [
    'what few missed for a while is the same in whosever hands',
    within(
      { ...serious, disclosure: 'notDisclosed' },
      {
        ...groups(
          { holder: 'nobody', deprivation: 'none', count: 19_990 },
          { ...harmless, categories: ['residents'], deprivation: 'serious', count: 10 },
        ),
        ...mild,
        protection: { backupIntact: 'yes' },
      },
    ),
    [],
    'unlikely',
  ],
  ['groups with the dossier’s answer', within({}, groups({}, {})), ['nature.holder'], 'undetermined'],
  ['groups with the dossier’s holder', within({ holder: 'nobody' }, groups({}, {})), [], 'unlikely'],
])('%s', (_, known, missing, shown) => {
  const weighing = weigh(factsWith(known))
  expect([weighing.risk, weighing.authority]).toEqual(['unlikely', 'doNotNotify'])
  expect(weighing.missing).toEqual(missing.map((path) => ({ path, weight: 0.96 })))
  expect(shownRisk(weighing)).toBe(shown)
})

test.each<[string, Known['nature'], RiskLevel]>([
  ['an unknown person', { holder: 'unknown' }, 'undetermined'],
  ['everybody', { holder: 'public' }, 'undetermined'],
])('that answer can change the proposal: %s', (_, nature, risk) => {
  expect(weigh(factsWith(within(nature))).risk).toBe(risk)
})

test('what is no unlikely risk is shown as it is', () => {
  const levels: RiskLevel[] = ['risk', 'high', 'undetermined']
  expect(levels.map((risk) => shownRisk({ risk, missing: ['nature.holder'] }))).toEqual(levels)
})
