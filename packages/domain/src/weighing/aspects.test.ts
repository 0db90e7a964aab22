import { describe, expect, test } from 'vitest'
import {
  impacts,
  peopleCategories,
  type DataType,
  type IncidentType,
  type PeopleCategory,
} from '../facts/choices.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts, FactSection } from '../facts/facts.ts'
import { readingsOf } from './aspects.ts'
import { factsWith, type Known } from './case.fixture.ts'
import type { Aspect } from './reading.ts'

type Row = [Known, number, number]

const nature = (known: Partial<Facts['nature']>, best: number, worst: number): Row => [
  { nature: known },
  best,
  worst,
]
const data = (known: Partial<Facts['data']>, best: number, worst: number): Row => [
  { data: known },
  best,
  worst,
]
const people = (known: Partial<Facts['people']>, best: number, worst: number): Row => [
  { people: known },
  best,
  worst,
]

const intrusions = [
  'accessAbuse',
  'ransomware',
  'hacking',
  'phishing',
  'vulnerabilityExploited',
  'unauthorisedAccess',
  'exfiltration',
] as const

const losses: readonly IncidentType[] = [
  'deviceLost',
  'electronicWaste',
  'paperDisposal',
  'postLost',
  'paperLost',
  'misconfiguration',
  'wrongPermissions',
]

// Unknown is read at its best and at its worst (decision.md: unknown stays unknown); what is known has one level.
const ranges: Partial<Record<Aspect, Row[]>> = {
  confidentiality: [
    nature({}, 0, 1),
    nature({ breachTypes: [] }, 0, 1),
    nature({ breachTypes: ['confidentiality'] }, 1, 1),
    nature({ breachTypes: ['integrity'] }, 0, 0),
    // Whoever broke in, or found what was lost, may have read (EDPB 9/2022, II.A: a lost key without encryption).
    ...intrusions.map((incidentType) => nature({ breachTypes: ['availability'], incidentType }, 0, 1)),
    ...losses.map((incidentType) => nature({ breachTypes: ['availability'], incidentType }, 0, 1)),
    nature({ breachTypes: ['availability'], incidentType: 'deviceLost', disclosure: 'notDisclosed' }, 0, 1),
    nature(
      {
        ...{ breachTypes: ['availability'], incidentType: 'deviceLost', disclosure: 'notDisclosed' },
        holder: 'nobody',
      },
      0,
      0,
    ),
    nature({ breachTypes: ['availability'], incidentType: 'hacking', disclosure: 'notDisclosed' }, 0, 0),
    nature({ breachTypes: ['availability'], incidentType: 'dataErased' }, 0, 0),
    nature({ breachTypes: ['availability'], incidentType: 'technicalFailure' }, 0, 0),
    nature({ breachTypes: ['availability'], disclosure: 'toBeDetermined' }, 0, 1),
    nature({ breachTypes: ['availability'], disclosure: 'disclosed' }, 1, 1),
    nature({ breachTypes: ['availability'], disclosure: 'likelyDisclosed' }, 1, 1),
    nature({ breachTypes: ['availability'], disclosure: 'cannotBeDetermined' }, 1, 1),
    nature({ breachTypes: ['confidentiality'], incidentType: 'hacking' }, 1, 1),
    nature({ breachTypes: ['confidentiality'], disclosure: 'notDisclosed' }, 1, 1),
    nature({ disclosure: 'notDisclosed' }, 0, 1),
  ],
  integrity: [
    nature({}, 0, 1),
    nature({ breachTypes: ['integrity'] }, 1, 1),
    nature({ breachTypes: ['availability'] }, 0, 0),
    nature({ breachTypes: ['availability'], alteration: 'noWrongUse' }, 1, 1),
  ],
  availability: [
    nature({}, 0, 1),
    nature({ breachTypes: ['availability'] }, 1, 1),
    nature({ breachTypes: ['integrity'] }, 0, 0),
    nature({ breachTypes: ['integrity'], availabilityLoss: 'toBeDetermined' }, 1, 1),
  ],
  disclosed: [
    nature({}, 0, 1),
    nature({ disclosure: 'toBeDetermined' }, 0, 1),
    nature({ disclosure: 'notDisclosed' }, 0, 0),
    nature({ disclosure: 'cannotBeDetermined' }, 1, 1),
    nature({ disclosure: 'disclosed' }, 1, 1),
  ],
  readable: [
    nature({}, 0, 1),
    nature({ intelligibility: 'toBeDetermined' }, 0, 1),
    nature({ intelligibility: 'protectionIntact' }, 0, 0),
    nature({ intelligibility: 'protectionCircumventable' }, 1, 1),
    nature({ intelligibility: 'cannotBeDetermined' }, 1, 1),
    nature({ intelligibility: 'intelligible' }, 1, 1),
  ],
  holder: [
    nature({}, 0, 4),
    nature({ holder: 'toBeDetermined' }, 0, 4),
    nature({ holder: 'toBeDetermined', disclosure: 'disclosed' }, 1, 4),
    nature({ disclosure: 'disclosed' }, 1, 4),
    nature({ disclosure: 'likelyDisclosed' }, 0, 4),
    nature({ holder: 'nobody' }, 0, 4),
    nature({ holder: 'nobody', disclosure: 'toBeDetermined' }, 0, 4),
    nature({ holder: 'nobody', disclosure: 'notDisclosed' }, 0, 0),
    nature({ holder: 'nobody', disclosure: 'disclosed' }, 1, 4),
    nature({ holder: 'nobody', disclosure: 'likelyDisclosed' }, 1, 4),
    // Lost and found: who looked nobody knows.
    nature({ holder: 'nobody', disclosure: 'cannotBeDetermined' }, 1, 1),
    nature({ holder: 'trusted', disclosure: 'disclosed' }, 1, 1),
    nature({ holder: 'known', disclosure: 'notDisclosed' }, 2, 2),
    nature({ holder: 'unknown' }, 3, 3),
    nature({ holder: 'public' }, 4, 4),
  ],
  manyHolders: [nature({}, 0, 1), nature({ holderCount: 50 }, 0, 0), nature({ holderCount: 51 }, 1, 1)],
  intent: [
    nature({}, 0, 3),
    nature({ intent: 'toBeDetermined' }, 0, 3),
    nature({ intent: 'none' }, 0, 0),
    nature({ intent: 'opportunistic' }, 1, 1),
    nature({ intent: 'malicious' }, 2, 2),
    nature({ intent: 'targeted' }, 3, 3),
    nature({ cause: 'internalMalicious' }, 1, 3),
    nature({ cause: 'externalMalicious', intent: 'toBeDetermined' }, 1, 3),
    // An answer that another excludes is read at its worst.
    nature({ cause: 'externalMalicious', intent: 'none' }, 1, 3),
    nature({ cause: 'internalMalicious', intent: 'targeted' }, 3, 3),
    nature({ cause: 'internalNonMalicious' }, 0, 0),
    nature({ cause: 'externalNonMalicious', intent: 'toBeDetermined' }, 0, 0),
    nature({ cause: 'externalNonMalicious', intent: 'malicious' }, 2, 2),
    nature({ cause: 'cannotBeDetermined' }, 0, 3),
    // EDPB template field 60: these kinds say themselves that nobody meant it; a theft or an open folder does not.
    nature({ incidentType: 'electronicWaste' }, 0, 0),
    nature({ incidentType: 'paperDisposal' }, 0, 0),
    nature({ incidentType: 'sentByMistake' }, 0, 0),
    nature({ incidentType: 'recipientsVisible' }, 0, 0),
    nature({ incidentType: 'technicalFailure' }, 0, 0),
    nature({ incidentType: 'unintendedPublication' }, 0, 0),
    nature({ incidentType: 'deviceLost' }, 0, 3),
    nature({ incidentType: 'misconfiguration' }, 0, 3),
    nature({ incidentType: 'shownToWrongRecipient' }, 0, 3),
    nature({ incidentType: 'sentByMistake', intent: 'toBeDetermined' }, 0, 3),
    nature({ incidentType: 'sentByMistake', cause: 'toBeDetermined' }, 0, 3),
    nature({ incidentType: 'sentByMistake', cause: 'internalMalicious' }, 1, 3),
    nature({ incidentType: 'sentByMistake', intent: 'malicious' }, 2, 2),
  ],
  gravity: [
    data({}, 1, 4),
    data({ types: [] }, 1, 4),
    data({ types: ['toBeDetermined'] }, 1, 4),
    data({ types: ['basic', 'contact'] }, 1, 1),
    data({ types: ['other'] }, 2, 2),
    data({ types: ['profile', 'identification'] }, 2, 2),
    data({ types: ['financial', 'identification', 'other'] }, 3, 3),
    data({ types: ['financial', 'identification', 'location', 'profile'] }, 3, 3),
    data({ types: ['genetic'] }, 3, 3),
    data({ types: ['criminal', 'toBeDetermined'] }, 3, 4),
    data({ types: ['officialDocuments'] }, 4, 4),
    data({ types: ['health', 'paymentMeans'] }, 4, 4),
    data({ types: ['credentials', 'toBeDetermined'] }, 4, 4),
  ],
  nationalNumber: [
    data({}, 0, 1),
    data({ types: [] }, 0, 1),
    data({ types: ['financial'] }, 0, 0),
    data({ types: ['financial', 'officialDocuments'] }, 0, 1),
    data({ types: ['identification'] }, 0, 1),
    data({ types: ['toBeDetermined'] }, 0, 1),
    data({ types: ['financial'], nationalNumber: 'toBeDetermined' }, 0, 1),
    data({ types: ['identification'], nationalNumber: 'no' }, 0, 0),
    data({ types: ['financial'], nationalNumber: 'yes' }, 1, 1),
  ],
  identifiability: [
    data({}, 0, 3),
    data({ types: ['location', 'health'] }, 0, 3),
    data({ types: ['location', 'contact'] }, 2, 3),
    data({ types: ['basic'], identifiability: 'toBeDetermined' }, 2, 3),
    data({ types: ['location'], identifiability: 'negligible' }, 0, 0),
    data({ identifiability: 'limited' }, 1, 1),
    data({ identifiability: 'significant' }, 2, 2),
    data({ identifiability: 'maximum' }, 3, 3),
  ],
  minors: [
    people({}, 0, 0),
    people({ categories: ['residents', 'employees'] }, 0, 0),
    // Recitals 38 and 75: pupils and members of a sports club may be children.
    people({ categories: ['students'] }, 0, 1),
    people({ categories: ['libraryOrSportMembers', 'residents'] }, 0, 1),
    people({ categories: ['students', 'minors'] }, 0, 0),
    people({ categories: ['students', 'childcareChildren'] }, 0, 0),
    people({ categories: ['students'], includesMinors: 'no' }, 0, 0),
    people({ categories: ['students'], includesMinors: 'yes' }, 1, 1),
    people({ categories: ['residents'], includesMinors: 'yes' }, 1, 1),
    people({ categories: ['residents'], includesMinors: 'toBeDetermined' }, 0, 1),
  ],
  confidential: [
    data({}, 1, 1),
    data({ alreadyPublic: 'toBeDetermined' }, 1, 1),
    data({ alreadyPublic: 'no' }, 1, 1),
    data({ alreadyPublic: 'yes' }, 0, 0),
  ],
  people: [
    people({}, 0, 2),
    people({ categories: [] }, 0, 2),
    people({ categories: ['residents'] }, 0, 0),
    people({ categories: ['residents', 'toBeDetermined'] }, 0, 2),
    people({ categories: ['lawEnforcement', 'residents'] }, 1, 1),
    people({ categories: ['minors', 'patients'] }, 2, 2),
  ],
  scale: [
    people({}, 0, 2),
    people({ countKind: 'exact' }, 0, 2),
    people({ countKind: 'toBeDetermined' }, 0, 2),
    people({ countKind: 'cannotBeDetermined' }, 2, 2),
    people({ countKind: 'cannotBeDetermined', count: 950 }, 1, 2),
    people({ countKind: 'cannotBeDetermined', count: 50, countMax: 950 }, 0, 1),
    people({ count: 950 }, 1, 1),
    people({ countKind: 'approximate', count: 950 }, 1, 1),
    people({ countKind: 'toBeDetermined', count: 950 }, 1, 2),
    people({ countKind: 'toBeDetermined', count: 50, countMax: 950 }, 0, 1),
    people({ countKind: 'exact', count: 50, countMax: 10_000 }, 0, 2),
    people({ countKind: 'exact', count: 150, countMax: 50 }, 1, 1),
    people({ countMax: 10_000 }, 0, 2),
  ],
  severity: [
    [{}, 1, 1],
    [{ consequences: { severity: 'toBeDetermined' } }, 1, 1],
    [{ consequences: { severity: 'moderate' } }, 1, 1],
    [{ consequences: { severity: 'minor' } }, 0, 0],
    [{ consequences: { severity: 'minor', impacts: ['fraud', 'lossOfControl'] } }, 1, 2],
    [{ consequences: { severity: 'severe', impacts: [] } }, 2, 2],
    [{ consequences: { impacts: ['identityTheft'] } }, 1, 2],
    [{ consequences: { severity: 'toBeDetermined', impacts: ['financialLoss'] } }, 1, 2],
    [{ consequences: { severity: 'moderate', impacts: ['financialLoss'] } }, 1, 1],
    [{ consequences: { impacts: ['lossOfControl', 'reputation'] } }, 1, 1],
  ],
  alteration: [
    nature({}, 0, 2),
    nature({ alteration: 'noWrongUse' }, 0, 0),
    nature({ alteration: 'wrongUseReversible' }, 1, 1),
    nature({ alteration: 'wrongUseIrreversible' }, 2, 2),
  ],
  permanent: [
    nature({}, 0, 1),
    nature({ availabilityLoss: 'toBeDetermined' }, 0, 1),
    nature({ availabilityLoss: 'temporary' }, 0, 0),
    nature({ availabilityLoss: 'permanent' }, 1, 1),
  ],
  hours: [nature({}, 0, 3), nature({ unavailableHours: 0 }, 0, 0), nature({ unavailableHours: 72 }, 3, 3)],
  deprivation: [
    nature({}, 0, 3),
    nature({ deprivation: 'none' }, 0, 0),
    nature({ deprivation: 'inconvenience' }, 1, 1),
    nature({ deprivation: 'serious' }, 2, 2),
    nature({ deprivation: 'endangering' }, 3, 3),
  ],
}

const rows = Object.entries(ranges).flatMap(([aspect, list]) =>
  list.map(([known, best, worst]) => ({ aspect: aspect as Aspect, known, best, worst })),
)

test.each(rows)('$aspect of $known is from $best to $worst', ({ aspect, known, best, worst }) => {
  const readings = readingsOf(factsWith(known))
  expect([readings.best[aspect], readings.worst[aspect]]).toEqual([best, worst])
})

// Two answers that exclude each other: the one that shelters is read as if nobody had given it (contradicted.ts).
test.each<[Aspect, number, number, Known]>([
  [
    'confidentiality',
    0,
    1,
    { nature: { breachTypes: ['availability'] }, consequences: { confidentiality: ['linkable'] } },
  ],
  [
    'integrity',
    0,
    1,
    { nature: { breachTypes: ['availability'] }, consequences: { integrity: ['alteredIntoValid'] } },
  ],
  [
    'availability',
    0,
    1,
    { nature: { breachTypes: ['integrity'] }, consequences: { availability: ['serviceInaccessible'] } },
  ],
  ['availability', 0, 1, { nature: { breachTypes: ['integrity'], unavailableHours: 80 } }],
  ['availability', 0, 1, { nature: { breachTypes: ['integrity'], incidentType: 'dataErased' } }],
  [
    'disclosed',
    0,
    1,
    { nature: { disclosure: 'notDisclosed' }, consequences: { confidentiality: ['linkable'] } },
  ],
  ['disclosed', 0, 1, { nature: { disclosure: 'notDisclosed' }, consequences: { impacts: ['disclosure'] } }],
  [
    'readable',
    0,
    1,
    { nature: { intelligibility: 'protectionIntact' }, protection: { inPlace: ['backup'] } },
  ],
  [
    'keyExposed',
    0,
    1,
    { nature: { intelligibility: 'protectionCircumventable' }, protection: { keySafe: 'yes' } },
  ],
  ['holder', 1, 4, { nature: { holder: 'nobody', holderCount: 3, disclosure: 'notDisclosed' } }],
  ['holder', 1, 4, { nature: { holder: 'nobody', deletionConfirmed: 'yes', disclosure: 'notDisclosed' } }],
  ['manyHolders', 0, 1, { nature: { holder: 'known', holderCount: 0 } }],
  ['holder', 1, 4, { nature: { holder: 'trusted', holderCount: 51 } }],
  ['holder', 1, 4, { nature: { holder: 'trusted', intent: 'malicious', disclosure: 'likelyDisclosed' } }],
  [
    'kept',
    0,
    1,
    {
      nature: { holder: 'trusted', deletionConfirmed: 'yes' },
      consequences: { confidentiality: ['otherPurposes'] },
    },
  ],
  [
    'readable',
    0,
    1,
    { nature: { intelligibility: 'protectionIntact' }, consequences: { confidentiality: ['other'] } },
  ],
  ['intent', 0, 3, { nature: { incidentType: 'ransomware', cause: 'internalNonMalicious' } }],
  [
    'intent',
    1,
    1,
    { nature: { incidentType: 'ransomware', cause: 'internalNonMalicious', intent: 'opportunistic' } },
  ],
  ['hours', 0, 3, { nature: { unavailableHours: 0 }, consequences: { availability: ['serviceDisrupted'] } }],
  [
    'deprivation',
    0,
    3,
    { nature: { deprivation: 'none' }, consequences: { availability: ['serviceDisrupted'] } },
  ],
  [
    'alteration',
    1,
    2,
    { nature: { alteration: 'noWrongUse' }, consequences: { integrity: ['alteredIntoValid'] } },
  ],
  ['confidential', 1, 1, { data: { alreadyPublic: 'yes', nationalNumber: 'yes' } }],
  ['identifiability', 2, 3, { data: { identifiability: 'negligible' }, people: { endangered: 'yes' } }],
  ['kept', 0, 1, { nature: { holder: 'nobody', deletionConfirmed: 'yes' } }],
  ['intent', 0, 3, { nature: { incidentType: 'phishing', intent: 'none' } }],
  ['identifiability', 2, 3, { data: { types: ['contact'], identifiability: 'negligible' } }],
  ['identifiability', 2, 3, { data: { nationalNumber: 'yes', identifiability: 'negligible' } }],
  ['severity', 1, 1, { nature: { deprivation: 'serious' }, consequences: { severity: 'minor' } }],
  ['severity', 1, 1, { people: { endangered: 'yes' }, consequences: { severity: 'minor' } }],
  ['severity', 1, 2, { consequences: { severity: 'minor', impacts: ['identityTheft'] } }],
  [
    'alteration',
    1,
    2,
    { nature: { alteration: 'noWrongUse' }, consequences: { integrity: ['usedThoughInvalid'] } },
  ],
  ['noBackup', 0, 1, { nature: { availabilityLoss: 'permanent' }, protection: { backupIntact: 'yes' } }],
])('%s is from %i to %i where %j', (aspect, best, worst, known) => {
  const readings = readingsOf(factsWith(known))
  expect([readings.best[aspect], readings.worst[aspect]]).toEqual([best, worst])
})

// Each by itself: a list of the law is held by all that it names, and by what it leaves out.
describe('one kind of data', () => {
  const gravities: Record<Exclude<DataType, 'toBeDetermined'>, number> = {
    basic: 1,
    contact: 1,
    // Telling of a situation or of conduct.
    identification: 2,
    financial: 2,
    location: 2,
    profile: 2,
    other: 2,
    // Articles 9(1) and 10.
    biometric: 3,
    criminal: 3,
    political: 3,
    ethnic: 3,
    religious: 3,
    sexual: 3,
    tradeUnion: 3,
    genetic: 3,
    health: 3,
    employmentHealth: 3,
    // Usable for fraud by itself.
    officialDocuments: 4,
    paymentMeans: 4,
    credentials: 4,
  }

  test.each(Object.entries(gravities))('%s has gravity %i', (type, gravity) => {
    expect(readingsOf(factsWith({ data: { types: [type as DataType] } })).worst.gravity).toBe(gravity)
  })
})

// Recital 75; who stands in the files of care or welfare is a client of it.
describe('one group of people', () => {
  const levels = Object.fromEntries(peopleCategories.map((category) => [category, 0]))
  Object.assign(levels, { minors: 1, vulnerable: 1, childcareChildren: 1, lawEnforcement: 1 })
  Object.assign(levels, { patients: 2, welfareClients: 2, incomeSupportRecipients: 2 })
  const { toBeDetermined: _, ...known } = levels

  test.each(Object.entries(known))('%s is at level %i', (category, level) => {
    const { best, worst } = readingsOf(factsWith({ people: { categories: [category as PeopleCategory] } }))
    expect([best.people, worst.people]).toEqual([level, level])
  })
})

// Recitals 75 and 85 name them: nobody can call these minor, and whoever has not judged them yet may judge them severe.
describe('one consequence', () => {
  const grave: readonly string[] = [
    'discrimination',
    'identityTheft',
    'fraud',
    'financialLoss',
    'professionalSecrecy',
    'economicOrSocialDisadvantage',
    'physicalOrMentalHarm',
  ]

  test.each(impacts.map((impact) => [impact, grave.includes(impact) ? [1, 2] : [1, 1]] as const))(
    '%s, not judged, is between %j',
    (impact, range) => {
      const { best, worst } = readingsOf(factsWith({ consequences: { impacts: [impact] } }))
      expect([best.severity, worst.severity]).toEqual(range)
    },
  )
})

// Whether the key was safe, the recipient erased, somebody is in danger, the copy was whole: yes, no or open.
test.each<[Aspect, FactSection, string, 'yes' | 'no']>([
  ['keyExposed', 'protection', 'keySafe', 'no'],
  ['noBackup', 'protection', 'backupIntact', 'no'],
  ['kept', 'nature', 'deletionConfirmed', 'no'],
  ['endangered', 'people', 'endangered', 'yes'],
])('%s is harmful where %s.%s is %s', (aspect, section, field, harmful) => {
  const range = (answer: string | null): number[] => {
    const facts = emptyFacts()
    Object.assign(facts[section], { [field]: answer })
    const { best, worst } = readingsOf(facts)
    return [best[aspect], worst[aspect]]
  }
  expect(range(harmful)).toEqual([1, 1])
  expect(range(harmful === 'yes' ? 'no' : 'yes')).toEqual([0, 0])
  expect(range('toBeDetermined')).toEqual([0, 1])
  expect(range(null)).toEqual([0, 1])
})
