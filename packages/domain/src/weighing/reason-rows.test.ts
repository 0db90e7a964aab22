import { describe, expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts, FactSection } from '../facts/facts.ts'
import { readingsOf } from './aspects.ts'
import { reasonCodes, type ReasonCode } from './reason-code.ts'
import { factorsOf } from './reasons.ts'
import { weighingSourceLabels } from '../labels/source-labels.ts'
import type { WeighingSource } from './sources.ts'
import type { Reason, RiskFactor } from './weighing.ts'

type Known = { [S in FactSection]?: Partial<Facts[S]> }

/** All three kinds of breach are possible; nothing else is known. */
function factsWith(known: Known): Facts {
  const facts = emptyFacts()
  facts.nature.breachTypes = ['confidentiality', 'integrity', 'availability']
  for (const section of Object.keys(known) as FactSection[]) Object.assign(facts[section], known[section])
  return facts
}

function reasonOf(code: ReasonCode, facts: Facts): (Reason & { factor: RiskFactor }) | null {
  const sight = { facts, ...readingsOf(facts) }
  const found = factorsOf(sight, 'undetermined', new Map()).flatMap(({ factor, reasons }) =>
    reasons.filter((reason) => reason.code === code).map((reason) => ({ factor, ...reason })),
  )
  expect(found.length).toBeLessThan(2)
  return found[0] ?? null
}

const nature = (known: Partial<Facts['nature']>): Known => ({ nature: known })
const data = (known: Partial<Facts['data']>): Known => ({ data: known })
const people = (known: Partial<Facts['people']>): Known => ({ people: known })
const types = (...list: NonNullable<Facts['data']['types']>): Known => data({ types: list })
const categories = (...list: NonNullable<Facts['people']['categories']>): Known =>
  people({ categories: list })
const backup = (backupIntact: Facts['protection']['backupIntact']): Known => ({
  protection: { backupIntact },
})
const key = (
  intelligibility: Facts['nature']['intelligibility'],
  keySafe: Facts['protection']['keySafe'],
  more: Partial<Facts['nature']> = {},
): Known => ({ nature: { intelligibility, ...more }, protection: { keySafe } })
const judged = (severity: Facts['consequences']['severity'], ...impacts: string[]): Known => ({
  consequences: { severity, impacts: impacts as NonNullable<Facts['consequences']['impacts']> },
})

interface Expected {
  code: ReasonCode
  factor: RiskFactor
  path: string
  direction: Reason['direction']
  source: string
  given: Known[]
  not: Known[]
}

function about(
  factor: RiskFactor,
  path: string,
  source: WeighingSource,
  rows: [ReasonCode, Reason['direction'], Known[], Known[]][],
): Expected[] {
  return rows.map(([code, direction, given, not]) => ({
    code,
    factor,
    path,
    direction,
    source,
    given,
    not,
  }))
}

const nothing: Known = {}
const shut = { disclosure: 'notDisclosed' } as const

// EDPB Guidelines 9/2022 v2.0, section IV.B, one reason after the other: answers that give it, answers beside them that do not.
const expected: Expected[] = [
  ...about('breachType', 'nature.breachTypes', 'breach', [
    [
      'breachTypeUnknown',
      'unknown',
      [nature({ breachTypes: null }), nature({ breachTypes: [] })],
      [nature({ breachTypes: ['integrity'] })],
    ],
  ]),
  ...about('breachType', 'nature.disclosure', 'breach', [
    [
      'dataDisclosed',
      'raises',
      [nature({ disclosure: 'disclosed' })],
      [nature({ disclosure: 'likelyDisclosed' }), nothing],
    ],
    [
      'dataLikelyDisclosed',
      'raises',
      [nature({ disclosure: 'likelyDisclosed' })],
      [nature({ disclosure: 'disclosed' }), nothing],
    ],
    [
      'disclosureNotExcluded',
      'raises',
      [nature({ disclosure: 'cannotBeDetermined' })],
      [nature({ disclosure: 'disclosed' }), nothing],
    ],
    ['dataNotDisclosed', 'lowers', [nature(shut)], [nature({ disclosure: 'disclosed' }), nothing]],
    [
      'disclosureUnknown',
      'unknown',
      [nothing, nature({ disclosure: 'toBeDetermined' })],
      [nature({ disclosure: 'disclosed' }), nature(shut)],
    ],
  ]),
  ...about('breachType', 'nature.alteration', 'breach', [
    [
      'dataAltered',
      'raises',
      [nature({ alteration: 'wrongUseReversible' }), nature({ alteration: 'wrongUseIrreversible' })],
      [nature({ alteration: 'noWrongUse' }), nothing],
    ],
    [
      'alterationRecovered',
      'lowers',
      [{ ...nature({ alteration: 'noWrongUse' }), ...backup('yes') }],
      [
        nature({ alteration: 'noWrongUse' }),
        { ...nature({ alteration: 'noWrongUse' }), ...backup('no') },
        { ...nature({ alteration: 'wrongUseReversible' }), ...backup('yes') },
      ],
    ],
    ['alterationUnknown', 'unknown', [nothing], [nature({ alteration: 'noWrongUse' })]],
  ]),
  ...about('breachType', 'nature.availabilityLoss', 'breach', [
    [
      'dataLostForGood',
      'raises',
      [
        nature({ availabilityLoss: 'permanent' }),
        { ...nature({ availabilityLoss: 'permanent' }), ...backup('no') },
        { ...nature({ availabilityLoss: 'permanent' }), ...backup('yes') },
      ],
      [{ ...nature({ availabilityLoss: 'temporary' }), ...backup('no') }, backup('no')],
    ],
    [
      'availabilityLossUnknown',
      'unknown',
      [nothing, nature({ availabilityLoss: 'toBeDetermined' })],
      [nature({ availabilityLoss: 'temporary' }), nature({ availabilityLoss: 'permanent' })],
    ],
  ]),
  ...about('breachType', 'nature.unavailableHours', 'backup', [
    [
      'accessLostLong',
      'raises',
      [nature({ unavailableHours: 24 }), nature({ unavailableHours: 72 })],
      [nature({ unavailableHours: 23.9 }), nothing],
    ],
    [
      'accessLostBriefly',
      'lowers',
      [nature({ unavailableHours: 0 }), nature({ unavailableHours: 23.9 })],
      [nature({ unavailableHours: 24 }), nothing],
    ],
  ]),
  ...about('breachType', 'protection.backupIntact', 'backup', [
    ['backupIntact', 'lowers', [backup('yes')], [backup('no'), nothing]],
    ['backupMissing', 'raises', [backup('no')], [backup('yes'), nothing]],
    ['backupUnknown', 'unknown', [nothing, backup('toBeDetermined')], [backup('yes'), backup('no')]],
  ]),
  ...about('dataNature', 'data.types', 'data', [
    [
      'dataOrdinary',
      'lowers',
      [types('basic'), types('contact')],
      [
        types('financial'),
        types('basic', 'toBeDetermined'),
        data({ types: ['basic'], nationalNumber: 'yes' }),
        data({ types: ['basic'], nationalNumber: 'toBeDetermined' }),
        nothing,
      ],
    ],
    [
      'dataTelling',
      'raises',
      [
        types('financial'),
        types('location'),
        types('profile'),
        types('other'),
        types('location', 'profile'),
        types('identification', 'profile'),
      ],
      [
        types('basic'),
        types('identification'),
        types('financial', 'location', 'profile'),
        types('financial', 'toBeDetermined'),
      ],
    ],
    [
      'identifiersIncluded',
      'raises',
      [
        types('identification'),
        types('basic', 'identification'),
        data({ types: ['identification'], nationalNumber: 'no' }),
      ],
      [
        data({ types: ['identification'], nationalNumber: 'yes' }),
        types('officialDocuments'),
        types('basic'),
        nothing,
      ],
    ],
    [
      'dataCombined',
      'raises',
      [types('financial', 'location', 'profile'), types('credentials', 'identification', 'profile', 'other')],
      [types('financial', 'location'), types('health'), nothing],
    ],
    [
      'dataUsableForFraud',
      'raises',
      [types('paymentMeans'), types('credentials'), types('basic', 'credentials')],
      [types('officialDocuments'), types('financial'), nothing],
    ],
    [
      'officialDocumentsIncluded',
      'raises',
      [types('basic', 'officialDocuments')],
      [types('paymentMeans'), nothing],
    ],
    [
      'dataTypesUnknown',
      'unknown',
      [nothing, data({ types: [] }), types('toBeDetermined')],
      [types('basic'), types('paymentMeans', 'toBeDetermined')],
    ],
  ]),
  ...about('dataNature', 'data.types', 'special', [
    [
      'dataSpecial',
      'raises',
      [
        types('biometric'),
        types('criminal'),
        types('political'),
        types('ethnic'),
        types('religious'),
        types('sexual'),
        types('tradeUnion'),
        types('genetic'),
        types('health'),
        types('basic', 'employmentHealth'),
      ],
      [types('credentials'), types('financial'), nothing],
    ],
  ]),
  ...about('dataNature', 'data.nationalNumber', 'nationalNumber', [
    [
      'nationalNumberIncluded',
      'raises',
      [data({ nationalNumber: 'yes' })],
      [data({ nationalNumber: 'no' }), nothing],
    ],
    [
      'nationalNumberUnknown',
      'unknown',
      [nothing, types('identification'), types('officialDocuments'), types('basic', 'toBeDetermined')],
      [data({ nationalNumber: 'yes' }), data({ nationalNumber: 'no' }), types('contact')],
    ],
  ]),
  ...about('dataNature', 'data.alreadyPublic', 'data', [
    [
      'dataAlreadyPublic',
      'lowers',
      [data({ alreadyPublic: 'yes' })],
      [data({ alreadyPublic: 'no' }), data({ alreadyPublic: 'toBeDetermined' }), nothing],
    ],
  ]),
  ...about('identification', 'data.identifiability', 'identification', [
    [
      'peopleNamed',
      'raises',
      [types('basic'), types('contact'), types('identification'), types('location', 'officialDocuments')],
      [types('location'), data({ types: ['basic'], identifiability: 'maximum' }), nothing],
    ],
    [
      'peopleIdentifiedAtOnce',
      'raises',
      [data({ identifiability: 'maximum' })],
      [data({ identifiability: 'significant' }), nothing],
    ],
    [
      'peopleEasilyIdentified',
      'raises',
      [data({ identifiability: 'significant' })],
      [data({ identifiability: 'maximum' }), nothing],
    ],
    [
      'peopleIdentifiedWithEffort',
      'lowers',
      [data({ identifiability: 'limited' })],
      [data({ identifiability: 'negligible' }), nothing],
    ],
    [
      'peopleHardlyIdentified',
      'lowers',
      [data({ identifiability: 'negligible' })],
      [data({ identifiability: 'limited' }), nothing],
    ],
    [
      'identifiabilityUnknown',
      'unknown',
      [nothing, types('location')],
      [types('basic'), data({ identifiability: 'limited' })],
    ],
  ]),
  ...about('identification', 'nature.intelligibility', 'unintelligible', [
    [
      'protectionHeld',
      'lowers',
      [key('protectionIntact', 'yes')],
      [
        key('protectionIntact', 'no'),
        key('protectionIntact', null),
        key('intelligible', 'yes'),
        key(null, 'yes'),
      ],
    ],
    [
      'protectionCircumventable',
      'raises',
      [key('protectionCircumventable', null)],
      [key('protectionIntact', null), nothing],
    ],
    [
      'dataReadable',
      'raises',
      [key('intelligible', null), key('intelligible', 'yes', { disclosure: 'disclosed' })],
      [key('intelligible', null, shut), key('protectionIntact', null), nothing],
    ],
    [
      'protectionUnknown',
      'unknown',
      [nothing, nature({ intelligibility: 'toBeDetermined' })],
      [nature(shut), key('intelligible', null), key('protectionIntact', null)],
    ],
  ]),
  ...about('identification', 'protection.keySafe', 'unintelligible', [
    [
      'keyExposed',
      'raises',
      [key('protectionIntact', 'no')],
      [
        key('protectionIntact', 'yes'),
        key('protectionIntact', null),
        key('intelligible', 'no'),
        key(null, 'no'),
      ],
    ],
    [
      'protectionHeldKeyUnknown',
      'unknown',
      [key('protectionIntact', null), key('protectionIntact', 'toBeDetermined')],
      [key('protectionIntact', 'yes'), key('intelligible', null), nothing],
    ],
  ]),
  ...about('consequences', 'nature.holder', 'consequences', [
    [
      'holderIsTrusted',
      'lowers',
      [nature({ holder: 'trusted' }), key('protectionIntact', 'no', { holder: 'trusted' })],
      [
        nature({ holder: 'known' }),
        nature({ holder: 'trusted', ...shut }),
        key('protectionIntact', 'yes', { holder: 'trusted' }),
      ],
    ],
    [
      'holderIsKnown',
      'raises',
      // The key is safe, and the data were readable without it.
      [nature({ holder: 'known' }), key('intelligible', 'yes', { holder: 'known' })],
      [nature({ holder: 'unknown' }), key('protectionIntact', 'yes', { holder: 'known', ...shut }), nothing],
    ],
    [
      'holderIsUnknown',
      'raises',
      [nature({ holder: 'unknown' })],
      [nature({ holder: 'public' }), key('protectionIntact', 'yes', { holder: 'unknown', ...shut }), nothing],
    ],
    [
      'holderIsPublic',
      'raises',
      [nature({ holder: 'public' })],
      [nature({ holder: 'unknown' }), nature({ holder: 'public', holderCount: 0, ...shut }), nothing],
    ],
    [
      'holderToBeDetermined',
      'unknown',
      [nothing, nature({ holder: 'toBeDetermined' })],
      [nature({ holder: 'known' }), nature(shut), key('protectionIntact', 'yes')],
    ],
    [
      'holderContradictsDisclosure',
      'unknown',
      [
        nature({ holder: 'nobody', disclosure: 'disclosed' }),
        nature({ holder: 'nobody', disclosure: 'likelyDisclosed' }),
        nature({ holder: 'nobody' }),
      ],
      [
        nature({ holder: 'nobody', disclosure: 'cannotBeDetermined' }),
        nature({ holder: 'nobody', ...shut }),
        nothing,
      ],
    ],
  ]),
  ...about('consequences', 'nature.holderCount', 'consequences', [
    [
      'holdersMany',
      'raises',
      [
        nature({ holder: 'known', holderCount: 51 }),
        nature({ holderCount: 51 }),
        // Nobody trusts so many one by one.
        nature({ holder: 'trusted', holderCount: 51 }),
      ],
      [
        nature({ holder: 'known', holderCount: 50 }),
        nature({ holder: 'unknown', holderCount: 51 }),
        key('protectionIntact', 'yes', { holder: 'known', holderCount: 51, ...shut }),
      ],
    ],
    [
      'holderCountUnknown',
      'unknown',
      [nature({ holder: 'known' }), nothing],
      [
        nature({ holder: 'unknown' }),
        nature({ holder: 'trusted' }),
        nature({ holder: 'known', holderCount: 1 }),
      ],
    ],
  ]),
  ...about('consequences', 'nature.deletionConfirmed', 'trusted', [
    [
      'holderTrustedDeleted',
      'lowers',
      [nature({ holder: 'trusted', deletionConfirmed: 'yes' })],
      [
        nature({ holder: 'trusted', deletionConfirmed: 'no' }),
        nature({ holder: 'trusted' }),
        nature({ holder: 'known', deletionConfirmed: 'yes' }),
        nature({ deletionConfirmed: 'yes' }),
      ],
    ],
    [
      'holderTrustedKept',
      'raises',
      [nature({ holder: 'trusted', deletionConfirmed: 'no' })],
      [
        nature({ holder: 'trusted', deletionConfirmed: 'yes' }),
        nature({ holder: 'trusted' }),
        nature({ holder: 'known', deletionConfirmed: 'no' }),
        nature({ deletionConfirmed: 'no' }),
      ],
    ],
    [
      'deletionUnknown',
      'unknown',
      [
        nature({ holder: 'trusted' }),
        nature({ holder: 'trusted', deletionConfirmed: 'toBeDetermined' }),
        nothing,
      ],
      [nature({ holder: 'known' }), nature({ holder: 'trusted', deletionConfirmed: 'no' })],
    ],
  ]),
  ...about('consequences', 'nature.deletionConfirmed', 'deletion', [
    [
      'deletionByUntrusted',
      'raises',
      [
        nature({ holder: 'known', deletionConfirmed: 'yes' }),
        nature({ holder: 'public', deletionConfirmed: 'yes' }),
      ],
      [
        nature({ holder: 'trusted', deletionConfirmed: 'yes' }),
        nature({ holder: 'known', deletionConfirmed: 'no' }),
        nature({ holder: 'known' }),
        nature({ deletionConfirmed: 'yes' }),
        key('protectionIntact', 'yes', { holder: 'known', deletionConfirmed: 'yes', ...shut }),
      ],
    ],
  ]),
  ...about('consequences', 'nature.intent', 'intent', [
    [
      'intentNone',
      'lowers',
      [
        nature({ intent: 'none' }),
        nature({ cause: 'internalNonMalicious' }),
        nature({ cause: 'externalNonMalicious' }),
      ],
      [nature({ intent: 'none', cause: 'externalMalicious' }), nothing],
    ],
    [
      'intentOpportunistic',
      'raises',
      [nature({ intent: 'opportunistic' })],
      [nature({ intent: 'malicious' }), nature({ intent: 'none', cause: 'externalMalicious' }), nothing],
    ],
    [
      'intentMalicious',
      'raises',
      [nature({ intent: 'malicious' }), nature({ intent: 'malicious', cause: 'externalMalicious' })],
      [nature({ intent: 'targeted' }), nature({ cause: 'externalMalicious' })],
    ],
    [
      'victimTargeted',
      'raises',
      [nature({ intent: 'targeted' })],
      [nature({ intent: 'malicious' }), nothing],
    ],
    [
      'intentUnknown',
      'unknown',
      [
        nothing,
        nature({ intent: 'toBeDetermined' }),
        nature({ cause: 'internalMalicious' }),
        nature({ cause: 'toBeDetermined' }),
        nature({ intent: 'none', cause: 'internalMalicious' }),
        nature({ intent: 'none', incidentType: 'phishing' }),
      ],
      [
        nature({ intent: 'none' }),
        nature({ incidentType: 'recipientsVisible' }),
        nature({ cause: 'internalNonMalicious' }),
      ],
    ],
  ]),
  ...about('consequences', 'consequences.severity', 'consequences', [
    ['consequencesSevere', 'raises', [judged('severe')], [judged('moderate'), judged('minor'), nothing]],
    [
      'consequencesMinor',
      'lowers',
      [judged('minor'), judged('minor', 'lossOfControl', 'reputation')],
      [judged('minor', 'fraud'), judged('moderate'), nothing],
    ],
    [
      'consequencesUnjudged',
      'unknown',
      [judged(null, 'fraud'), judged('toBeDetermined', 'discrimination', 'other')],
      [judged('minor', 'fraud'), judged('moderate', 'fraud'), judged(null, 'lossOfControl'), nothing],
    ],
  ]),
  ...about('consequences', 'consequences.impacts', 'consequences', [
    [
      'consequencesGrave',
      'raises',
      [
        judged('minor', 'discrimination'),
        judged('minor', 'lossOfControl', 'identityTheft'),
        judged('minor', 'fraud'),
        judged('minor', 'financialLoss'),
        judged('minor', 'professionalSecrecy'),
        judged('minor', 'economicOrSocialDisadvantage'),
        judged('minor', 'physicalOrMentalHarm'),
      ],
      [
        judged('minor', 'lossOfControl'),
        judged('minor'),
        judged('moderate', 'fraud'),
        judged('severe', 'fraud'),
      ],
    ],
  ]),
  ...about('consequences', 'nature.deprivation', 'backup', [
    [
      'deprivationNone',
      'lowers',
      [nature({ deprivation: 'none' })],
      [nature({ deprivation: 'inconvenience' }), nothing],
    ],
    [
      'deprivationInconvenient',
      'raises',
      [nature({ deprivation: 'inconvenience' })],
      [nature({ deprivation: 'none' }), nothing],
    ],
    [
      'deprivationSerious',
      'raises',
      [nature({ deprivation: 'serious' })],
      [nature({ deprivation: 'endangering' }), nothing],
    ],
    [
      'deprivationEndangering',
      'raises',
      [nature({ deprivation: 'endangering' })],
      [nature({ deprivation: 'serious' }), nothing],
    ],
    ['deprivationUnknown', 'unknown', [nothing], [nature({ deprivation: 'none' })]],
  ]),
  ...about('individuals', 'people.categories', 'individuals', [
    [
      'peopleVulnerable',
      'raises',
      [
        categories('minors'),
        categories('residents', 'vulnerable'),
        categories('childcareChildren'),
        categories('lawEnforcement'),
        categories('patients'),
        categories('minors', 'toBeDetermined'),
      ],
      [categories('residents'), categories('employees', 'toBeDetermined'), nothing],
    ],
    [
      'peopleNotVulnerable',
      'lowers',
      [categories('residents'), people({ categories: ['students'], includesMinors: 'no' })],
      [
        categories('residents', 'minors'),
        categories('residents', 'toBeDetermined'),
        categories('students'),
        // Whoever depends on the organisation for work: nothing is said, neither for nor against.
        categories('residents', 'employees'),
        categories('candidates'),
        categories('other'),
        nothing,
      ],
    ],
    [
      'peopleUnknown',
      'unknown',
      [nothing, people({ categories: [] }), categories('minors', 'toBeDetermined')],
      [categories('residents'), categories('patients', 'toBeDetermined')],
    ],
  ]),
  ...about('individuals', 'people.includesMinors', 'minors', [
    [
      'minorsIncluded',
      'raises',
      [people({ categories: ['students'], includesMinors: 'yes' })],
      [categories('students'), categories('minors')],
    ],
    [
      'minorsUnknown',
      'unknown',
      [categories('students'), categories('libraryOrSportMembers')],
      [categories('residents'), people({ categories: ['students'], includesMinors: 'no' }), nothing],
    ],
  ]),
  ...about('individuals', 'people.endangered', 'individuals', [
    ['someoneEndangered', 'raises', [people({ endangered: 'yes' })], [people({ endangered: 'no' }), nothing]],
    ['nobodyEndangered', 'lowers', [people({ endangered: 'no' })], [people({ endangered: 'yes' }), nothing]],
    [
      'endangeredUnknown',
      'unknown',
      [nothing, people({ endangered: 'toBeDetermined' })],
      [people({ endangered: 'no' })],
    ],
  ]),
  ...about('controller', 'people.categories', 'controller', [
    [
      'controllerHoldsIntimateFiles',
      'raises',
      [
        categories('patients'),
        categories('residents', 'welfareClients'),
        categories('incomeSupportRecipients'),
      ],
      [categories('minors'), categories('students', 'vulnerable'), nothing],
    ],
  ]),
  ...about('numbers', 'people.count', 'numbers', [
    ['countFew', 'lowers', [people({ count: 99 })], [people({ count: 100 }), nothing]],
    [
      'countMany',
      'raises',
      [people({ count: 100 }), people({ count: 9999 })],
      [people({ count: 99 }), people({ count: 10_000 })],
    ],
    [
      'countVeryMany',
      'raises',
      [people({ count: 10_000 }), people({ countKind: 'cannotBeDetermined' })],
      [people({ count: 9999 }), nothing],
    ],
    [
      'countUnknown',
      'unknown',
      [nothing, people({ count: 99, countMax: 100 })],
      [people({ count: 99 }), people({ count: 1, countMax: 99 })],
    ],
  ]),
]

describe.each(expected)('$code', ({ code, factor, path, direction, source, given, not }) => {
  test.each(given)('is given for %j', (known) => {
    expect(reasonOf(code, factsWith(known))).toEqual({ code, factor, path, direction, source })
  })

  test.each(not)('is not given for %j', (known) => {
    expect(reasonOf(code, factsWith(known))).toBeNull()
  })
})

// A box left unticked, and no answer that speaks against it: that kind of breach asks nothing and says nothing.
const parts = ['confidentiality', 'integrity', 'availability'] as const
const asked: Record<(typeof parts)[number], readonly string[]> = {
  confidentiality: [
    'nature.disclosure',
    'data.alreadyPublic',
    'data.identifiability',
    'nature.intelligibility',
    'protection.keySafe',
    'nature.holder',
    'nature.holderCount',
    'nature.deletionConfirmed',
    'people.endangered',
  ],
  integrity: ['nature.alteration'],
  availability: [
    'nature.availabilityLoss',
    'nature.unavailableHours',
    'protection.backupIntact',
    'nature.deprivation',
  ],
}

test.each(parts)('where %s is not hit its reasons are left out, the others stay', (part) => {
  const breachTypes = parts.filter((other) => other !== part)
  const own = new Set(expected.filter(({ path }) => asked[part].includes(path)).map(({ code }) => code))
  const untouched = expected
    .filter(({ code }) => code !== 'breachTypeUnknown')
    .flatMap(({ code, given }) => given.map((known) => ({ code, known })))
    .map(({ code, known }) => ({
      code,
      facts: factsWith({ ...known, nature: { ...known.nature, breachTypes } }),
    }))
    .filter(({ facts }) => readingsOf(facts).worst[part] === 0)
  const [left, stay] = [true, false].map((isOwn) => untouched.filter(({ code }) => own.has(code) === isOwn))
  expect(left?.filter(({ code, facts }) => reasonOf(code, facts) !== null)).toEqual([])
  expect(stay?.filter(({ code, facts }) => reasonOf(code, facts) === null)).toEqual([])
  expect(left?.length).toBeGreaterThan(0)
})

test('every reason has its row here, but the four of the whole', () => {
  const whole = ['combinationHigh', 'combinationRisk', 'combinationHarmless', 'inDoubtNotify']
  const rows = new Set(expected.map(({ code }) => code))
  expect(reasonCodes.filter((code) => !rows.has(code))).toEqual(whole)
})

test.each(Object.entries(weighingSourceLabels))(
  'the source %s names a text of law, a guideline or a decision',
  (_, { en }) => {
    expect(en).toMatch(/^(GDPR (article|recital)s? \d+|EDPB Guidelines \d+\/\d{4}|UODO \(Poland\), \w+)/)
  },
)
