import { describe, expect, test } from 'vitest'
import type { DataType } from '../facts/choices.ts'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, FactSection } from '../facts/facts.ts'
import { weigh } from './weigh.ts'
import type { RiskLevel } from './weighing.ts'

type Known = { [S in FactSection]?: Partial<Facts[S]> }

function factsWith(...known: Known[]): Facts {
  const facts = emptyFacts()
  for (const one of known) {
    for (const section of Object.keys(one) as FactSection[]) Object.assign(facts[section], one[section])
  }
  return facts
}

/** Every answer is there: ordinary data of one adult, judged moderate. */
const everything: Known = {
  people: { categories: ['residents'], countKind: 'exact', count: 1, endangered: 'no' },
  data: {
    types: ['basic', 'contact'],
    nationalNumber: 'no',
    identifiability: 'maximum',
    alreadyPublic: 'no',
  },
  protection: { keySafe: 'no', backupIntact: 'yes' },
  consequences: { severity: 'moderate' },
  nature: { intent: 'none' },
}

const starts: Record<'letter' | 'server' | 'record', Known> = {
  letter: {
    nature: {
      breachTypes: ['confidentiality'],
      disclosure: 'disclosed',
      intelligibility: 'intelligible',
      holder: 'known',
      holderCount: 1,
      deletionConfirmed: 'no',
    },
  },
  server: {
    nature: {
      breachTypes: ['availability'],
      disclosure: 'notDisclosed',
      availabilityLoss: 'temporary',
      unavailableHours: 6,
      deprivation: 'inconvenience',
    },
  },
  record: { nature: { breachTypes: ['integrity'], disclosure: 'notDisclosed', alteration: 'noWrongUse' } },
}

interface Case {
  from: keyof typeof starts
  name: string
  /** Where the facts come from before the answer that the name tells is changed. */
  source: string
  known: Known
  risk: RiskLevel
  /** The nearest other answers, `path=answer → risk`. */
  others: string[]
  /** What is missing with its weight, most important first. */
  missing: [string, number][]
}

// Rows start from a published case and change the answers that the name tells: the nearest answers that bring another risk.
const cases: Case[] = [
  {
    from: 'letter',
    name: 'a letter to one known recipient',
    source: 'EDPB 01/2021, case 13',
    known: {},
    risk: 'unlikely',
    others: [
      'nature.breachTypes=integrity → undetermined',
      'nature.holder=unknown → risk',
      'data.types=financial → risk',
      'nature.intent=opportunistic → risk',
      'people.count=100 → risk',
      'data.nationalNumber=yes → risk',
      'people.endangered=yes → high',
      'people.categories=welfareClients → risk',
      'nature.holderCount=51 → risk',
      'consequences.severity=severe → risk',
    ],
    missing: [],
  },
  {
    from: 'letter',
    name: 'papers gone, nobody knows to whom',
    source: 'EDPB 01/2021, case 12',
    known: {
      nature: {
        holder: null,
      },
    },
    risk: 'undetermined',
    others: [
      'nature.disclosure=notDisclosed → unlikely',
      'nature.holder=trusted → unlikely',
      'nature.holder=public → risk',
      'data.types=health → risk',
      'nature.intent=malicious → risk',
      'people.count=10000 → risk',
      'data.nationalNumber=yes → risk',
      'people.endangered=yes → risk',
      'people.categories=welfareClients → risk',
      'data.alreadyPublic=yes → unlikely',
    ],
    missing: [['nature.holder', 0.96]],
  },
  {
    from: 'letter',
    name: 'an encrypted tablet, the key safe',
    source: 'EDPB 01/2021, case 10',
    known: {
      data: {
        nationalNumber: 'yes',
      },
      nature: {
        holder: 'unknown',
        disclosure: 'cannotBeDetermined',
        intelligibility: 'protectionIntact',
      },
      protection: {
        keySafe: 'yes',
      },
    },
    risk: 'unlikely',
    others: [
      'nature.breachTypes=integrity → undetermined',
      'nature.intelligibility=intelligible → high',
      'protection.keySafe=no → high',
    ],
    missing: [],
  },
  {
    from: 'letter',
    name: 'the same, nobody knows whether the key is',
    source: 'AP: key not exposed and not findable',
    known: {
      nature: {
        holder: 'unknown',
        intelligibility: 'protectionIntact',
      },
      protection: {
        keySafe: null,
      },
    },
    risk: 'undetermined',
    others: [
      'nature.holder=known → unlikely',
      'nature.intelligibility=intelligible → risk',
      'protection.keySafe=yes → unlikely',
      'protection.keySafe=no → risk',
      'data.identifiability=limited → unlikely',
      'consequences.severity=minor → unlikely',
      'data.alreadyPublic=yes → unlikely',
    ],
    missing: [['protection.keySafe', 0.78]],
  },
  {
    from: 'letter',
    name: 'the same, nobody knows whether it was encrypted',
    source: 'AP: unintelligible',
    known: {
      nature: {
        holder: 'unknown',
        intelligibility: null,
      },
      protection: {
        keySafe: 'yes',
      },
    },
    risk: 'undetermined',
    others: [
      'nature.holder=known → unlikely',
      'nature.intelligibility=protectionIntact → unlikely',
      'nature.intelligibility=intelligible → risk',
      'protection.keySafe=no → risk',
      'data.identifiability=limited → unlikely',
      'consequences.severity=minor → unlikely',
      'data.alreadyPublic=yes → unlikely',
    ],
    missing: [['nature.intelligibility', 0.92]],
  },
  {
    from: 'letter',
    name: 'health data at a trusted recipient who erased them',
    source: 'EDPB 01/2021, case 9',
    known: {
      data: {
        types: ['basic', 'health'],
      },
      nature: {
        holder: 'trusted',
        deletionConfirmed: 'yes',
      },
    },
    risk: 'unlikely',
    others: [
      'nature.breachTypes=integrity → undetermined',
      'nature.holder=known → risk',
      'nature.holder=public → high',
      'nature.deletionConfirmed=no → risk',
    ],
    missing: [],
  },
  {
    from: 'letter',
    name: 'a national number, shown not to be disclosed',
    source: 'UODO, Toyota Bank Polska, had the letter come back unopened',
    known: {
      data: {
        nationalNumber: 'yes',
      },
      nature: {
        disclosure: 'notDisclosed',
        holder: 'nobody',
      },
    },
    risk: 'unlikely',
    others: ['nature.breachTypes=integrity → undetermined'],
    missing: [],
  },
  {
    from: 'letter',
    name: 'a mailing, nobody counted the addresses',
    source: 'EDPB 01/2021, case 15',
    known: {
      nature: {
        holderCount: null,
      },
    },
    risk: 'undetermined',
    others: [
      'nature.holder=trusted → unlikely',
      'nature.holder=unknown → risk',
      'data.types=financial → risk',
      'nature.intent=opportunistic → risk',
      'people.count=100 → risk',
      'data.nationalNumber=yes → risk',
      'people.endangered=yes → high',
      'people.categories=welfareClients → risk',
      'data.identifiability=limited → unlikely',
      'nature.holderCount=1 → unlikely',
      'nature.holderCount=51 → risk',
      'consequences.severity=minor → unlikely',
      'consequences.severity=severe → risk',
      'data.alreadyPublic=yes → unlikely',
    ],
    missing: [['nature.holderCount', 0.7]],
  },
  {
    from: 'letter',
    name: 'places without names, nobody knows whose',
    source: 'EDPB 9/2022, ease of identification',
    known: {
      data: {
        types: ['location'],
        identifiability: null,
      },
      nature: {
        holder: 'unknown',
      },
    },
    risk: 'undetermined',
    others: [
      'nature.holder=trusted → unlikely',
      'nature.intent=targeted → risk',
      'data.nationalNumber=yes → high',
      'people.endangered=yes → risk',
      'data.identifiability=negligible → unlikely',
      'data.identifiability=maximum → risk',
      'data.alreadyPublic=yes → unlikely',
    ],
    missing: [['data.identifiability', 0.72]],
  },
  {
    from: 'letter',
    name: 'places that point at somebody, known recipient',
    source: 'EDPB 9/2022, ease of identification',
    known: {
      data: {
        types: ['location'],
        identifiability: 'significant',
      },
    },
    risk: 'risk',
    others: [
      'nature.holder=trusted → unlikely',
      'nature.intent=targeted → high',
      'people.endangered=yes → high',
      'data.identifiability=limited → unlikely',
      'consequences.severity=minor → unlikely',
      'data.alreadyPublic=yes → unlikely',
    ],
    missing: [],
  },
  {
    from: 'letter',
    name: 'on the internet what was public already',
    source: 'EDPB 9/2022, nature of data',
    known: {
      data: {
        alreadyPublic: 'yes',
      },
      nature: {
        holder: 'public',
      },
    },
    risk: 'unlikely',
    others: [
      'nature.breachTypes=integrity → undetermined',
      'data.types=health → risk',
      'nature.intent=malicious → risk',
      'people.count=10000 → risk',
      // A national number, or somebody in hiding, would take away that the data were public.
      'people.categories=welfareClients → risk',
      'data.alreadyPublic=no → risk',
    ],
    missing: [],
  },
  {
    from: 'letter',
    name: 'taken by chance, by somebody unknown',
    source: 'EDPB 01/2021, case 12',
    known: {
      nature: {
        holder: 'unknown',
        intent: 'opportunistic',
      },
    },
    risk: 'risk',
    others: [
      'nature.holder=trusted → unlikely',
      'data.types=health → high',
      'nature.intent=targeted → high',
      'people.count=10000 → high',
      'data.nationalNumber=yes → high',
      'people.endangered=yes → high',
      'people.categories=welfareClients → high',
      'data.alreadyPublic=yes → unlikely',
    ],
    missing: [],
  },
  {
    from: 'server',
    name: 'ransomware, a whole copy, back within hours',
    source: 'EDPB 01/2021, case 1',
    known: {},
    risk: 'unlikely',
    others: [
      'nature.breachTypes=integrity → undetermined',
      'nature.deprivation=serious → risk',
      'nature.deprivation=endangering → high',
      'nature.unavailableHours=72 → risk',
    ],
    missing: [],
  },
  {
    from: 'server',
    name: 'the same without a copy',
    source: 'EDPB 01/2021, case 2',
    known: {
      protection: {
        backupIntact: 'no',
      },
    },
    risk: 'unlikely',
    others: [
      'nature.breachTypes=integrity → undetermined',
      'nature.deprivation=serious → risk',
      'nature.deprivation=endangering → high',
      'nature.availabilityLoss=permanent → risk',
      'nature.unavailableHours=24 → risk',
      'consequences.severity=severe → risk',
    ],
    missing: [],
  },
  {
    from: 'server',
    name: 'the same, nobody knows of a copy',
    source: 'EDPB 01/2021, case 2',
    known: {
      protection: {
        backupIntact: null,
      },
    },
    risk: 'unlikely',
    others: [
      'nature.breachTypes=integrity → undetermined',
      'nature.deprivation=serious → risk',
      'nature.deprivation=endangering → high',
      'nature.availabilityLoss=permanent → undetermined',
      'nature.unavailableHours=24 → undetermined',
      'nature.unavailableHours=72 → risk',
      'consequences.severity=severe → undetermined',
    ],
    missing: [],
  },
  {
    from: 'server',
    name: 'no copy, nobody knows whether it comes back',
    source: 'EDPB 01/2021, case 2',
    known: {
      protection: {
        backupIntact: 'no',
      },
      nature: {
        availabilityLoss: null,
      },
    },
    risk: 'undetermined',
    others: [
      'nature.deprivation=serious → risk',
      'nature.deprivation=endangering → high',
      'protection.backupIntact=yes → unlikely',
      'nature.availabilityLoss=temporary → unlikely',
      'nature.availabilityLoss=permanent → risk',
      'nature.unavailableHours=24 → risk',
      'consequences.severity=severe → risk',
    ],
    missing: [['nature.availabilityLoss', 0.76]],
  },
  {
    from: 'server',
    name: 'nobody knows how long',
    source: 'EDPB 01/2021, case 2',
    known: {
      nature: {
        unavailableHours: null,
      },
    },
    risk: 'undetermined',
    others: [
      'nature.deprivation=none → unlikely',
      'nature.deprivation=endangering → risk',
      'nature.unavailableHours=0 → unlikely',
      'nature.unavailableHours=72 → risk',
    ],
    missing: [['nature.unavailableHours', 0.76]],
  },
  {
    from: 'server',
    name: 'operations put off',
    source: 'EDPB 01/2021, case 3',
    known: {
      nature: {
        deprivation: 'serious',
      },
    },
    risk: 'risk',
    others: [
      'nature.deprivation=inconvenience → unlikely',
      'nature.deprivation=endangering → high',
      'nature.unavailableHours=0 → unlikely',
      'nature.unavailableHours=72 → high',
    ],
    missing: [],
  },
  {
    from: 'server',
    name: 'operations put off for days',
    source: 'EDPB 01/2021, case 3',
    known: {
      nature: {
        deprivation: 'serious',
        unavailableHours: 80,
      },
    },
    risk: 'high',
    others: [
      'nature.deprivation=none → unlikely',
      'nature.deprivation=inconvenience → risk',
      'nature.unavailableHours=0 → unlikely',
      'nature.unavailableHours=24 → risk',
    ],
    missing: [],
  },
  {
    from: 'server',
    name: 'nobody knows what it did to people',
    source: 'EDPB 01/2021, case 3',
    known: {
      nature: {
        deprivation: null,
      },
    },
    risk: 'undetermined',
    others: [
      'nature.deprivation=none → unlikely',
      'nature.deprivation=serious → risk',
      'nature.deprivation=endangering → high',
    ],
    missing: [['nature.deprivation', 0.9]],
  },
  {
    from: 'server',
    name: 'somebody in danger',
    source: 'EDPB 9/2022, severity of consequences',
    known: {
      nature: {
        deprivation: 'endangering',
      },
    },
    risk: 'high',
    others: [
      'nature.deprivation=inconvenience → unlikely',
      'nature.deprivation=serious → risk',
      'nature.unavailableHours=0 → risk',
    ],
    missing: [],
  },
  {
    from: 'server',
    name: 'days without a copy, nobody missed it',
    source: 'EDPB 9/2022, annex B, example iii',
    known: {
      nature: {
        deprivation: 'none',
        unavailableHours: 80,
      },
      protection: {
        backupIntact: 'no',
      },
    },
    risk: 'unlikely',
    others: [
      'nature.breachTypes=integrity → undetermined',
      'nature.deprivation=inconvenience → risk',
      'nature.deprivation=serious → high',
      'nature.availabilityLoss=permanent → risk',
    ],
    missing: [],
  },
  {
    from: 'record',
    name: 'altered, recovered, never used',
    source: 'AP: intact and under own control',
    known: {},
    risk: 'unlikely',
    others: ['nature.breachTypes=availability → undetermined', 'nature.alteration=wrongUseReversible → risk'],
    missing: [],
  },
  {
    from: 'record',
    name: 'nobody knows what the alteration did',
    source: 'EDPB 9/2022, I.B',
    known: {
      nature: {
        alteration: null,
      },
    },
    risk: 'undetermined',
    others: ['nature.alteration=noWrongUse → unlikely', 'nature.alteration=wrongUseIrreversible → risk'],
    missing: [['nature.alteration', 0.76]],
  },
  {
    from: 'record',
    name: 'wrongly used for good',
    source: 'EDPB 9/2022, I.B',
    known: {
      nature: {
        alteration: 'wrongUseIrreversible',
      },
    },
    risk: 'risk',
    others: [
      'data.types=health → high',
      'nature.intent=malicious → high',
      'people.count=10000 → high',
      'nature.alteration=noWrongUse → unlikely',
      'consequences.severity=severe → high',
    ],
    missing: [],
  },
  {
    from: 'record',
    name: 'wrongly used for good, health, no copy',
    source: 'EDPB 9/2022, I.B',
    known: {
      nature: {
        alteration: 'wrongUseIrreversible',
      },
      protection: {
        backupIntact: 'no',
      },
      data: {
        types: ['basic', 'health'],
      },
    },
    risk: 'high',
    others: ['nature.alteration=noWrongUse → unlikely', 'nature.alteration=wrongUseReversible → risk'],
    missing: [],
  },
  {
    from: 'letter',
    name: 'health data that have probably left, nobody knows to whom',
    source: 'EDPB 01/2021, case 12',
    known: {
      data: { types: ['basic', 'health'] },
      nature: { disclosure: 'likelyDisclosed', holder: null },
    },
    risk: 'undetermined',
    others: [
      'nature.disclosure=notDisclosed → unlikely',
      'nature.holder=trusted → risk',
      'nature.holder=public → high',
    ],
    missing: [['nature.holder', 0.96]],
  },
  {
    from: 'letter',
    name: 'a letter judged harmless, nobody knows to whom',
    source: 'EDPB 01/2021, case 13',
    known: { nature: { holder: null }, consequences: { severity: 'minor' } },
    risk: 'undetermined',
    others: [
      'nature.disclosure=notDisclosed → unlikely',
      'nature.holder=trusted → unlikely',
      'nature.holder=public → risk',
      'data.types=credentials → risk',
      'nature.intent=malicious → risk',
      'people.count=10000 → risk',
      'data.nationalNumber=yes → risk',
      'people.endangered=yes → risk',
      'data.identifiability=limited → unlikely',
      'data.alreadyPublic=yes → unlikely',
    ],
    missing: [['nature.holder', 0.96]],
  },
  {
    from: 'letter',
    name: 'a letter about a client of welfare',
    source: 'EDPB 9/2022, special characteristics of the individual',
    known: { people: { categories: ['welfareClients'] } },
    risk: 'risk',
    others: [
      'nature.holder=public → high',
      'data.types=health → high',
      'nature.intent=malicious → high',
      'people.count=10000 → high',
      'people.endangered=yes → high',
      'consequences.severity=severe → high',
      'data.alreadyPublic=yes → unlikely',
    ],
    missing: [],
  },
  {
    from: 'letter',
    name: 'a letter of which an outsider got hold on purpose',
    source: 'EDPB 01/2021, case 8',
    known: { nature: { cause: 'externalMalicious', intent: 'opportunistic' } },
    risk: 'risk',
    others: [
      // Whoever got hold of it on purpose has it: that it stayed in would not be believed.
      'people.endangered=yes → high',
      'data.identifiability=limited → unlikely',
      'data.alreadyPublic=yes → unlikely',
    ],
    missing: [],
  },
  {
    from: 'letter',
    name: 'health data in strange hands, a risk for certain and perhaps a high one',
    source: 'EDPB 9/2022, general points',
    known: {
      data: { types: ['basic', 'health'] },
      people: { count: null, countKind: 'toBeDetermined', endangered: null },
      nature: { holder: 'unknown', intent: null },
    },
    risk: 'risk',
    others: [
      'nature.holder=public → high',
      'data.types=credentials → high',
      'nature.intent=targeted → high',
      'people.count=10000 → high',
      'data.nationalNumber=yes → high',
      'people.endangered=yes → high',
      'people.categories=minors → high',
      'consequences.severity=severe → high',
      'data.alreadyPublic=yes → undetermined',
    ],
    missing: [
      ['nature.intent', 0.73],
      ['people.count', 0.66],
      ['people.endangered', 0.52],
    ],
  },
  {
    from: 'server',
    name: 'records down and altered, nobody knows how long nor how far',
    source: 'EDPB 01/2021, cases 2 and 4',
    known: {
      nature: { breachTypes: ['integrity', 'availability'], alteration: null, unavailableHours: null },
    },
    risk: 'undetermined',
    others: [
      'nature.deprivation=endangering → risk',
      'nature.unavailableHours=72 → risk',
      'nature.alteration=wrongUseIrreversible → risk',
    ],
    missing: [
      ['nature.alteration', 0.56],
      ['nature.unavailableHours', 0.31],
    ],
  },
]
const lists: readonly string[] = ['nature.breachTypes', 'data.types', 'people.categories']
const numbers: readonly string[] = ['people.count', 'nature.holderCount', 'nature.unavailableHours']

/** The facts with one question answered otherwise; a list gets one more. */
function answered(facts: Facts, path: string, value: string): Facts {
  const [section, field] = path.split('.') as [FactSection, string]
  const own: Record<string, unknown> = { ...facts[section] }
  const list = Array.isArray(own[field]) ? (own[field] as unknown[]) : []
  own[field] = lists.includes(path) ? [...list, value] : numbers.includes(path) ? Number(value) : value
  return { ...facts, [section]: own }
}

describe.each(cases)('$name (after $source)', ({ from, known, risk, others, missing }) => {
  const facts = factsWith(everything, starts[from], known)

  test('comes to this risk, to these other answers and to this that is missing', () => {
    const weighing = weigh(facts)
    expect(weighing.risk).toBe(risk)
    expect(weighing.counterfacts.map((other) => `${other.path}=${other.value} → ${other.risk}`)).toEqual(
      others,
    )
    expect(weighing.missing.map(({ path, weight }) => [path, weight])).toEqual(missing)
  })

  test('each other answer, given, brings that risk', () => {
    for (const other of weigh(facts).counterfacts) {
      expect([other, weigh(answered(facts, other.path, other.value)).risk]).toEqual([other, other.risk])
    }
  })
})

// In the order of EDPB 9/2022, IV.B, what nobody answered yet: where nothing is known, nothing narrows the outcome alone.
test('nothing known asks in the order of the guidelines', () => {
  expect(weigh(emptyFacts()).missing).toEqual([
    { path: 'nature.breachTypes', weight: 0.4 },
    { path: 'nature.disclosure', weight: 0.38 },
    { path: 'nature.holder', weight: 0.36 },
    { path: 'data.types', weight: 0.34 },
    { path: 'nature.deprivation', weight: 0.3 },
    { path: 'nature.intent', weight: 0.28 },
    { path: 'people.count', weight: 0.26 },
    { path: 'people.endangered', weight: 0.22 },
    { path: 'people.categories', weight: 0.2 },
    { path: 'protection.backupIntact', weight: 0.18 },
    { path: 'nature.alteration', weight: 0.16 },
  ])
})

// One unknown with everything else answered: the two outcomes that its answers lead to, and how much it matters.
describe('one question left', () => {
  test.each<[string, Known, string, number, string[]]>([
    ['which data', { data: { types: null } }, 'data.types', 0.94, ['basic → unlikely', 'credentials → risk']],
    [
      'what intent',
      { nature: { intent: null } },
      'nature.intent',
      0.88,
      ['none → unlikely', 'targeted → risk'],
    ],
    [
      'how many people',
      { people: { count: null, countKind: null } },
      'people.count',
      0.86,
      ['1 → unlikely', '10000 → risk'],
    ],
    [
      'a national number',
      { data: { nationalNumber: 'toBeDetermined' } },
      'data.nationalNumber',
      0.84,
      ['no → unlikely', 'yes → risk'],
    ],
    [
      'somebody in danger',
      { people: { endangered: null } },
      'people.endangered',
      0.82,
      ['no → unlikely', 'yes → high'],
    ],
    [
      'whether a trusted recipient erased health data',
      { data: { types: ['basic', 'health'] }, nature: { holder: 'trusted', deletionConfirmed: null } },
      'nature.deletionConfirmed',
      0.74,
      ['yes → unlikely', 'no → risk'],
    ],
  ])('%s', (_, known, path, weight, outcomes) => {
    const { missing, counterfacts } = weigh(factsWith(everything, starts.letter, known))
    expect(missing).toEqual([{ path, weight }])
    const own = counterfacts.filter((other) => other.path === path)
    expect(own.map((other) => `${other.value} → ${other.risk}`)).toEqual(outcomes)
  })
})

// Answers that nothing above leads to.
test.each<[string, Known, string]>([
  ['malice', { data: { types: ['basic', 'health'] } }, 'nature.intent=malicious → high'],
  ['no malice', { nature: { intent: 'targeted' } }, 'nature.intent=none → unlikely'],
  ['only few', { people: { count: 20_000 } }, 'people.count=1 → unlikely'],
  ['children among them', { nature: { intent: 'targeted' } }, 'people.categories=minors → high'],
  ['judged minor', { data: { types: ['basic', 'health'] } }, 'consequences.severity=minor → unlikely'],
  ['judged moderate', { consequences: { severity: 'severe' } }, 'consequences.severity=moderate → unlikely'],
  [
    'more than chance, of an outsider who meant it',
    { data: { types: ['basic', 'health'] }, nature: { cause: 'externalMalicious', intent: 'opportunistic' } },
    'nature.intent=malicious → high',
  ],
  [
    'severe, where fraud is named',
    { consequences: { severity: 'minor', impacts: ['fraud'] } },
    'consequences.severity=severe → risk',
  ],
  ['a card or a password', { data: { types: null } }, 'data.types=credentials → risk'],
  ['health too', { people: { count: 20_000 } }, 'data.types=health → high'],
])('%s: %o leads to %s', (_, known, other) => {
  const { counterfacts } = weigh(factsWith(everything, starts.letter, known))
  expect(counterfacts.map(({ path, value, risk }) => `${path}=${value} → ${risk}`)).toContain(other)
})

// Recitals 38 and 75: of whom nobody presumes that they are minors it is asked only where somebody has answered.
describe('that there are minors among them', () => {
  test.each<[string, Partial<Facts['people']>, string[]]>([
    ['residents', { categories: ['residents'] }, []],
    ['residents of whom it is denied', { categories: ['residents'], includesMinors: 'no' }, ['yes → high']],
    ['residents of whom it is said', { categories: ['residents'], includesMinors: 'yes' }, ['no → risk']],
    ['pupils', { categories: ['students'] }, ['yes → high']],
  ])('is another answer of %s', (_, people, others) => {
    const { counterfacts } = weigh(
      factsWith(everything, starts.letter, { nature: { intent: 'targeted' }, people }),
    )
    const own = counterfacts.filter(({ path }) => path === 'people.includesMinors')
    expect(own.map(({ value, risk }) => `${value} → ${risk}`)).toEqual(others)
  })

  test('is one where it is said of the whole, though a group has people of its own', () => {
    const facts = factsWith(everything, starts.letter, {
      nature: { intent: 'targeted' },
      people: { includesMinors: 'yes', count: 2 },
    })
    facts.people.groups = [{ count: 1 }, { count: 1, categories: ['residents' as const] }].map((group) => ({
      ...emptyGroup(),
      ...group,
    }))
    const { counterfacts } = weigh(facts)
    expect(counterfacts).toContainEqual({ path: 'people.includesMinors', value: 'no', risk: 'risk' })
  })
})

// GDPR article 33(1): what the answers known exclude brings no other risk, and what only seems to exclude it does.
test('a number above the greatest that was named is another answer', () => {
  const known: Known = { people: { countKind: 'approximate', count: 5, countMax: 50 } }
  const { counterfacts } = weigh(factsWith(everything, starts.letter, known))
  expect(counterfacts).toContainEqual({ path: 'people.count', value: '100', risk: 'risk' })
})

test('people sorely missing what was judged minor is another answer where nobody can have read it', () => {
  const offered = (nature: Partial<Facts['nature']>): string[] =>
    weigh(factsWith(everything, starts.server, { nature, consequences: { severity: 'minor' } }))
      .counterfacts.filter(({ path }) => path === 'nature.deprivation')
      .map(({ value, risk }) => `${value} → ${risk}`)
  expect(offered({})).toEqual(['serious → risk', 'endangering → high'])
  expect(offered({ breachTypes: ['confidentiality', 'availability'] })).toEqual([])
})

test('a whole copy of what is lost for good is none', () => {
  const offered = (availabilityLoss: 'permanent' | 'temporary'): string[] =>
    weigh(
      factsWith(everything, starts.server, {
        nature: { availabilityLoss, unavailableHours: 24 },
        protection: { backupIntact: 'no' },
      }),
    ).counterfacts.map(({ path, value }) => `${path}=${value}`)
  expect(offered('permanent')).not.toContain('protection.backupIntact=yes')
  expect(offered('temporary')).toContain('protection.backupIntact=yes')
})

test('an answer for all groups is none where the data of one exclude it', () => {
  const offered = (...types: DataType[]): string[] => {
    const facts = factsWith(everything, starts.letter, {
      nature: { intent: 'targeted' },
      people: { count: 2 },
      data: { types: ['location'] },
    })
    facts.people.groups = types.map((type) => ({ ...emptyGroup(), count: 1, types: [type] }))
    return weigh(facts).counterfacts.map(({ path, value }) => `${path}=${value}`)
  }
  expect(offered('location', 'location')).toContain('data.identifiability=negligible')
  expect(offered('location', 'basic')).not.toContain('data.identifiability=negligible')
})

test('what matters as much is asked in the order of the paths', () => {
  const known: Known = { nature: { breachTypes: null }, people: { count: null } }
  expect(weigh(factsWith(everything, starts.server, known)).missing).toEqual([
    { path: 'nature.breachTypes', weight: 0.7 },
    { path: 'nature.alteration', weight: 0.46 },
    { path: 'people.count', weight: 0.46 },
  ])
})

// An answer that the other answers rule out is no alternative: nobody can give it.
test.each<[string, Known, Known, string]>([
  [
    'no intent, of an outsider who meant it',
    { nature: { intent: 'targeted', cause: 'externalNonMalicious' } },
    { nature: { intent: 'targeted', cause: 'externalMalicious' } },
    'nature.intent=none',
  ],
  [
    'no intent, of an insider who meant it',
    { nature: { intent: 'targeted', cause: 'toBeDetermined' } },
    { nature: { intent: 'targeted', cause: 'internalMalicious' } },
    'nature.intent=none',
  ],
  [
    'minor, where fraud is named',
    { data: { types: ['basic', 'health'] }, consequences: { impacts: ['lossOfControl'] } },
    { data: { types: ['basic', 'health'] }, consequences: { impacts: ['fraud'] } },
    'consequences.severity=minor',
  ],
  [
    'minor, where a loss of money is named',
    { data: { types: ['basic', 'health'] }, consequences: { impacts: ['lossOfControl'] } },
    { data: { types: ['basic', 'health'] }, consequences: { impacts: ['financialLoss'] } },
    'consequences.severity=minor',
  ],
])('%s is not offered', (_, open, ruledOut, other) => {
  const offered = (known: Known): string[] =>
    weigh(factsWith(everything, starts.letter, known)).counterfacts.map(
      ({ path, value }) => `${path}=${value}`,
    )
  expect(offered(ruledOut)).not.toContain(other)
  expect(offered(open)).toContain(other)
})

test.each(['none', 'serious'] as const)('minor, of a group whose loss of access is %s', (deprivation) => {
  const facts = emptyFacts()
  facts.nature.disclosure = 'disclosed'
  facts.protection.keySafe = 'no'
  facts.people.groups = [{ ...emptyGroup(), types: ['contact', 'profile'], holder: 'known', deprivation }]
  const offered = weigh(facts).counterfacts.some(({ value }) => value === 'minor')
  // Serious and minor do not go together: the answer would not be believed.
  expect(offered).toBe(deprivation === 'none')
})

test('"nobody has it" is not offered where data were disclosed', () => {
  for (const holder of ['trusted', 'known', 'unknown', 'public'] as const) {
    const facts = factsWith(everything, starts.letter, { nature: { holder, intent: 'targeted' } })
    expect(weigh(facts).counterfacts.map(({ value }) => value)).not.toContain('nobody')
  }
})
