import { describe, expect, test } from 'vitest'
import { reasonLabels } from '../labels/reason-labels.ts'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Answer, PeopleCategory } from '../facts/choices.ts'
import type { Facts } from '../facts/facts.ts'
import { hoursLevel, scaleLevel } from './aspects.ts'
import { reasonCodes } from './reason-code.ts'
import { reasonRows } from './reason-rows.ts'
import { weigh } from './weigh.ts'

function letter(change: (facts: Facts) => void = () => undefined): Facts {
  const facts = emptyFacts()
  Object.assign(facts.nature, {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    intent: 'none',
    holder: 'known',
    holderCount: 1,
  })
  Object.assign(facts.people, { categories: ['residents'], countKind: 'exact', count: 1, endangered: 'no' })
  Object.assign(facts.data, { types: ['basic', 'contact'], nationalNumber: 'no' })
  change(facts)
  return facts
}

describe('nothing known', () => {
  test('is undetermined: notify incomplete, all eight factors, and what to ask first', () => {
    const weighing = weigh(emptyFacts())
    expect(weighing).toMatchObject({
      risk: 'undetermined',
      authority: 'notifyIncomplete',
      people: 'undetermined',
      questions: { risk: 'toBeDetermined', highRisk: 'toBeDetermined' },
    })
    expect(weighing.missing[0]?.path).toBe('nature.breachTypes')
    expect(weighing.reasons[0]).toMatchObject({ code: 'breachTypeUnknown', direction: 'unknown' })
    for (const { weight } of weighing.missing) expect(weight).toBeGreaterThan(0)
  })
})

describe('the two essential questions', () => {
  test.each([
    ['risk unlikely', letter(), 'no', 'no'],
    ['risk, not high', letter((f) => (f.data.types = ['basic', 'financial'])), 'yes', 'no'],
    [
      'high risk',
      letter((f) => {
        f.nature.intent = 'targeted'
        f.data.nationalNumber = 'yes'
      }),
      'yes',
      'yes',
    ],
    [
      'risk certain, high not excluded',
      letter((f) => {
        f.data.nationalNumber = 'yes'
        f.people.endangered = 'toBeDetermined'
      }),
      'yes',
      'toBeDetermined',
    ],
  ])('%s', (_, facts, risk, highRisk) => {
    expect(weigh(facts).questions).toEqual({ risk, highRisk })
  })

  test('a certain risk that may be high is notified, and telling people stays open', () => {
    const weighing = weigh(
      letter((f) => {
        f.data.nationalNumber = 'yes'
        f.people.endangered = null
      }),
    )
    expect(weighing).toMatchObject({ risk: 'risk', authority: 'notify', people: 'undetermined' })
    expect(weighing.missing.map(({ path }) => path)).toContain('people.endangered')
  })
})

describe('counterfacts', () => {
  test('name the nearest other answer per outcome', () => {
    const { counterfacts } = weigh(letter())
    expect(counterfacts).toContainEqual({ path: 'nature.holder', value: 'unknown', risk: 'risk' })
    expect(counterfacts).toContainEqual({ path: 'data.nationalNumber', value: 'yes', risk: 'risk' })
    expect(counterfacts.filter(({ path }) => path === 'nature.holder')).toHaveLength(1)
  })

  test('hold: answering so gives that risk', () => {
    for (const value of ['unknown', 'public'] as const) {
      const facts = letter((f) => (f.nature.holder = value))
      const { risk } = weigh(facts)
      const back = weigh(facts).counterfacts.find(({ path }) => path === 'nature.holder')
      expect(risk).toBe('risk')
      expect(back).toEqual({ path: 'nature.holder', value: 'known', risk: 'unlikely' })
    }
  })

  test('never name an answer that the others rule out', () => {
    const stolen = letter((f) => {
      f.nature.cause = 'externalMalicious'
      f.nature.intent = 'opportunistic'
    })
    const { counterfacts } = weigh(stolen)
    expect(counterfacts.map(({ value }) => value)).not.toContain('none')
    expect(counterfacts.map(({ value }) => value)).not.toContain('nobody')
    expect(weigh(letter((f) => (f.nature.intent = 'opportunistic'))).counterfacts).toContainEqual({
      path: 'nature.intent',
      value: 'none',
      risk: 'unlikely',
    })
  })

  test('are none for the outcome that stands', () => {
    const { counterfacts, risk } = weigh(letter())
    expect(counterfacts.every((counterfact) => counterfact.risk !== risk)).toBe(true)
  })
})

describe('missing facts', () => {
  test('are none once nothing unknown can change the outcome', () => {
    expect(weigh(letter()).missing).toEqual([])
  })

  test('come with the one that decides first', () => {
    const facts = letter((f) => (f.data.nationalNumber = 'toBeDetermined'))
    expect(weigh(facts).missing).toEqual([{ path: 'data.nationalNumber', weight: expect.any(Number) }])
  })

  test('leave out what cannot matter: a key nobody needed', () => {
    const facts = letter((f) => (f.nature.holder = null))
    expect(weigh(facts).missing.map(({ path }) => path)).not.toContain('protection.keySafe')
  })
})

describe('reasons', () => {
  test('say what carried a harmless outcome first', () => {
    const { reasons } = weigh(letter())
    expect(reasons[0]?.direction).toBe('lowers')
    expect(reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'dataOrdinary',
        'countFew',
        'intentNone',
        'holderIsKnown',
        'combinationHarmless',
      ]),
    )
  })

  test('name the deletion that does not help, with its case', () => {
    const { reasons } = weigh(
      letter((f) => {
        f.nature.holder = 'unknown'
        f.nature.deletionConfirmed = 'yes'
      }),
    )
    expect(reasons).toContainEqual(
      expect.objectContaining({
        code: 'deletionByUntrusted',
        direction: 'raises',
        source: 'deletion',
      }),
    )
  })

  test('leave out kinds of breach that are not there', () => {
    const paths = weigh(letter()).reasons.map(({ path }) => path)
    expect(paths).not.toContain('nature.alteration')
    expect(paths).not.toContain('nature.deprivation')
  })

  test('exist for every code, each with a label', () => {
    const given = new Set(reasonRows.map(({ code }) => code))
    const general = ['combinationHigh', 'combinationRisk', 'combinationHarmless', 'inDoubtNotify']
    expect(reasonCodes.filter((code) => !given.has(code))).toEqual(general)
    for (const code of reasonCodes) expect(reasonLabels[code].nl).not.toBe('')
  })
})

describe('contradictions', () => {
  test('"disclosed" with "nobody has it" is never harmless', () => {
    const facts = letter((f) => {
      f.nature.holder = 'nobody'
      f.data.nationalNumber = 'yes'
    })
    expect(weigh(facts).authority).not.toBe('doNotNotify')
  })

  test('an intruder with only "availability" ticked leaves disclosure open', () => {
    const facts = letter((f) => {
      f.nature.breachTypes = ['availability']
      f.nature.disclosure = null
      f.nature.incidentType = 'ransomware'
      f.nature.availabilityLoss = 'temporary'
      f.nature.unavailableHours = 2
      f.nature.deprivation = 'none'
      f.nature.holder = null
      f.nature.intent = 'malicious'
      f.protection.backupIntact = 'yes'
    })
    expect(weigh(facts).risk).toBe('undetermined')
    facts.nature.disclosure = 'notDisclosed'
    expect(weigh(facts).risk).toBe('unlikely')
  })

  test('a malicious cause overrules "no intent"', () => {
    const facts = letter((f) => (f.nature.cause = 'internalMalicious'))
    expect(weigh(facts).reasons.map(({ code }) => code)).toContain('intentUnknown')
  })

  test('grave consequences overrule "minor"', () => {
    const sensitive = letter((f) => {
      f.data.types = ['basic', 'health']
      f.consequences.severity = 'minor'
    })
    expect(weigh(sensitive).authority).toBe('doNotNotify')
    sensitive.consequences.impacts = ['discrimination']
    expect(weigh(sensitive).authority).toBe('notify')
  })
})

test.each([
  [0, 0],
  [99, 0],
  [100, 1],
  [9999, 1],
  [10_000, 2],
])('%i people weigh %i', (count, level) => {
  expect(scaleLevel(count)).toBe(level)
})

test.each([
  [0, 0],
  [0.999, 0],
  [1, 1],
  [23.999, 1],
  [24, 2],
  [71.999, 2],
  [72, 3],
])('%f hours weigh %i', (hours, level) => {
  expect(hoursLevel(hours)).toBe(level)
})

// A DPO met "special or criminal data" over a copy of an identity card, and "rather easily" over "at once".
describe('reasons say what was answered', () => {
  const own = ['dataSpecial', 'officialDocumentsIncluded', 'dataUsableForFraud', 'dataCombined']
  test.each<[Facts['data']['types'], string[]]>([
    [['basic', 'contact', 'identification', 'officialDocuments'], ['officialDocumentsIncluded']],
    [['basic', 'credentials'], ['dataUsableForFraud']],
    [['paymentMeans', 'toBeDetermined'], ['dataUsableForFraud']],
    [['basic', 'health'], ['dataSpecial']],
    [
      ['criminal', 'officialDocuments'],
      ['officialDocumentsIncluded', 'dataSpecial'],
    ],
    [['employmentHealth'], ['dataSpecial']],
    [['financial', 'location', 'profile'], ['dataCombined']],
    [['financial', 'location', 'profile', 'toBeDetermined'], ['dataCombined']],
    [['basic', 'contact'], []],
  ])('data %j (articles 9 and 10)', (types, expected) => {
    const { reasons } = weigh(letter((f) => (f.data.types = types)))
    const codes = reasons.map(({ code }) => code).filter((code) => own.includes(code))
    expect(codes.toSorted()).toEqual(expected.toSorted())
  })

  test.each<[Facts['data']['identifiability'], string, string]>([
    ['maximum', 'peopleIdentifiedAtOnce', 'raises'],
    ['significant', 'peopleEasilyIdentified', 'raises'],
    ['limited', 'peopleIdentifiedWithEffort', 'lowers'],
    // Names among the data contradict it: what they say stands.
    ['negligible', 'peopleNamed', 'raises'],
    ['toBeDetermined', 'peopleNamed', 'raises'],
    [null, 'peopleNamed', 'raises'],
  ])('identifiability %s: %s', (identifiability, code, direction) => {
    const { reasons } = weigh(letter((f) => (f.data.identifiability = identifiability)))
    const found = reasons.filter(({ path }) => path === 'data.identifiability')
    expect(found).toMatchObject([{ code, direction }])
  })
})

// Recitals 38 and 75: pupils may be minors, and staff depend on their employer.
describe('pupils and staff', () => {
  const codesOf = (categories: PeopleCategory[], includesMinors: Answer | null = null): string[] =>
    weigh(letter((f) => Object.assign(f.people, { categories, includesMinors }))).reasons.map(
      ({ code }) => code,
    )

  test.each<[string, PeopleCategory[], Answer | null, string[]]>([
    ['pupils', ['students'], null, ['minorsUnknown']],
    ['pupils, some of them minors', ['students'], 'yes', ['minorsIncluded']],
    ['grown students', ['students'], 'no', ['peopleNotVulnerable']],
    ['staff', ['employees'], null, []],
    ['residents', ['residents'], null, ['peopleNotVulnerable']],
  ])('%s', (_, categories, includesMinors, expected) => {
    const told = ['minorsUnknown', 'minorsIncluded', 'peopleNotVulnerable']
    expect(codesOf(categories, includesMinors).filter((code) => told.includes(code))).toEqual(expected)
  })

  test('whether pupils are minors is asked where it could change the proposal', () => {
    const facts = letter((f) => {
      f.people.categories = ['students']
      f.data.types = ['financial']
      f.data.identifiability = 'limited'
    })
    const asked = weigh(facts)
    expect([asked.risk, asked.missing.map(({ path }) => path)]).toEqual([
      'undetermined',
      ['people.includesMinors'],
    ])
    facts.people.includesMinors = 'no'
    expect(weigh(facts).risk).toBe('unlikely')
  })

  test('minors of the whole are not presumed in a group of staff, and are in one of pupils', () => {
    const facts = letter((f) => Object.assign(f.people, { categories: ['students'], includesMinors: 'yes' }))
    facts.people.groups = [
      { ...emptyGroup(), categories: ['employees'] },
      { ...emptyGroup(), categories: ['students'] },
    ]
    const [staff, pupils] = weigh(facts).groups.map(({ reasons }) => reasons.map(({ code }) => code))
    expect(staff).not.toContain('minorsIncluded')
    expect(pupils).toContain('minorsIncluded')
  })
})

// Facts do not go away by asking: "had it been residents" says nothing of a list that names minors.
test('counterfacts add to a list and take nothing out of it', () => {
  const { counterfacts } = weigh(
    letter((f) => {
      f.people.categories = ['residents', 'minors']
      f.data.types = ['basic', 'financial']
    }),
  )
  const values = counterfacts.filter(({ path }) => ['people.categories', 'data.types'].includes(path))
  expect(values.map(({ value }) => value)).not.toContain('residents')
  expect(values.map(({ value }) => value)).not.toContain('basic')
  expect(counterfacts.length).toBeGreaterThan(0)
})
