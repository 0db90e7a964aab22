import { describe, expect, test } from 'vitest'
import type { DataType } from '../facts/choices.ts'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import type { SeverityCategory, SeverityCategoryScore, SeverityInputs } from './bands.ts'
import { scoredGroups, severityInputsFrom } from './severity-inputs.ts'
import { severityOf } from './severity.ts'

function from(change: (facts: Facts) => void): SeverityInputs {
  const facts = emptyFacts()
  change(facts)
  return severityInputsFrom(facts)
}

// ENISA 2013, annex 1: what belongs to which category of data.
describe('category of data', () => {
  test.each<[DataType, SeverityCategory | null]>([
    ['basic', 'simple'],
    ['contact', 'simple'],
    ['identification', 'simple'],
    ['officialDocuments', 'simple'],
    ['other', 'simple'],
    ['location', 'behavioural'],
    ['profile', 'behavioural'],
    ['financial', 'financial'],
    ['paymentMeans', 'financial'],
    ['biometric', 'sensitive'],
    ['criminal', 'sensitive'],
    ['political', 'sensitive'],
    ['ethnic', 'sensitive'],
    ['religious', 'sensitive'],
    ['sexual', 'sensitive'],
    ['tradeUnion', 'sensitive'],
    ['genetic', 'sensitive'],
    ['health', 'sensitive'],
    ['employmentHealth', 'sensitive'],
    ['toBeDetermined', 'sensitive'],
    // "Credentials" open something: what they open is scored.
    ['credentials', null],
  ])('%s is %s', (type, category) => {
    const { categories } = from((f) => (f.data.types = [type]))
    expect(categories).toEqual(category === null ? [] : [{ category, adjustment: 0 }])
  })

  test.each<[string, DataType[] | null]>([
    ['no answer', null],
    ['an empty list', []],
    ['still to be determined', ['toBeDetermined']],
  ])('%s is taken at its worst', (_, types) => {
    expect(from((f) => (f.data.types = types)).categories).toEqual([{ category: 'sensitive', adjustment: 0 }])
  })
})

// ENISA 2013, annex 1, contextual factors: what was public before, and people for whom it is dangerous.
describe('adjustment for context', () => {
  const one = (category: SeverityCategory, adjustment: number): SeverityCategoryScore[] => [
    { category, adjustment },
  ]

  test.each<[string, DataType, 'alreadyPublic' | 'endangered' | 'both', SeverityCategoryScore[]]>([
    ['a public address stays one', 'contact', 'alreadyPublic', one('simple', 0)],
    ['a public profile is one step less', 'profile', 'alreadyPublic', one('behavioural', -1)],
    ['public accounts are scored as they are', 'financial', 'alreadyPublic', one('financial', 0)],
    ['a public office in a party is three less', 'political', 'alreadyPublic', one('sensitive', -3)],
    ['the address of a witness is three more', 'contact', 'endangered', one('simple', 3)],
    ['though it was public', 'contact', 'both', one('simple', 3)],
    ['only simple data become critical so: location', 'location', 'endangered', one('behavioural', 0)],
    ['only simple data become critical so: accounts', 'financial', 'endangered', one('financial', 0)],
    ['only simple data become critical so: health', 'health', 'endangered', one('sensitive', 0)],
  ])('%s', (_, type, context, categories) => {
    const inputs = from((facts) => {
      facts.data.types = [type]
      facts.data.alreadyPublic = context === 'endangered' ? 'no' : 'yes'
      facts.people.endangered = context === 'alreadyPublic' ? 'no' : 'yes'
    })
    expect(inputs.categories).toMatchObject(categories)
  })
})

// ENISA 2013, annex 2; the national number after severity.md (own reading: it reveals the date of birth).
describe('ease of identification in quarters', () => {
  test.each([
    ['negligible', 'no', 1],
    // A national number contradicts it: read as if not answered.
    ['negligible', 'yes', 4],
    ['limited', 'no', 2],
    ['limited', 'yes', 3],
    ['significant', 'no', 3],
    ['significant', 'yes', 3],
    ['maximum', 'no', 4],
    ['maximum', 'yes', 4],
    ['toBeDetermined', 'no', 4],
    ['toBeDetermined', 'yes', 4],
    [null, 'no', 4],
    [null, 'yes', 4],
  ] as const)('%s, national number %s: %i', (identifiability, nationalNumber, quarters) => {
    const inputs = from((facts) => Object.assign(facts.data, { identifiability, nationalNumber }))
    expect(inputs.identificationQuarters).toBe(quarters)
  })
})

// ENISA 2013, annex 3, loss of confidentiality: 0 exposed only, 1 known number of recipients, 2 unknown number.
describe('confidentiality in quarters', () => {
  test.each<[string, Partial<Facts['nature']>, number]>([
    ['a trusted recipient', { holder: 'trusted' }, 1],
    ['a known recipient', { holder: 'known' }, 1],
    ['an unknown recipient', { holder: 'unknown' }, 2],
    ['everybody', { holder: 'public' }, 2],
    ['nobody knows who', { holder: 'toBeDetermined' }, 2],
    ['not answered', { holder: null }, 2],
    ['nobody', { holder: 'nobody' }, 0],
    ['shown not to be disclosed', { holder: 'public', holderCount: 0, disclosure: 'notDisclosed' }, 0],
    ['likely disclosed', { holder: 'known', disclosure: 'likelyDisclosed' }, 1],
    ['confidentiality not hit', { holder: 'unknown', breachTypes: ['integrity', 'availability'] }, 0],
    ['confidentiality hit too', { holder: 'public', breachTypes: ['availability', 'confidentiality'] }, 2],
    ['kinds of breach left empty', { holder: 'public', breachTypes: [] }, 2],
  ])('%s', (_, nature, quarters) => {
    expect(from((facts) => Object.assign(facts.nature, nature)).confidentialityQuarters).toBe(quarters)
  })

  // "Lost paper or laptop": exposed, no evidence of unlawful processing; theft for the data is another thing.
  test.each([
    ['deviceLost', 'none', 0],
    ['paperLost', 'none', 0],
    ['electronicWaste', 'none', 0],
    ['postLost', 'none', 2],
    ['hacking', 'none', 2],
    [null, 'none', 2],
    ['deviceLost', 'opportunistic', 2],
    ['paperLost', 'malicious', 2],
    ['electronicWaste', 'targeted', 2],
    ['deviceLost', null, 2],
  ] as const)('%s with intent %s, holder unknown: %i', (incidentType, intent, quarters) => {
    const inputs = from((facts) => Object.assign(facts.nature, { incidentType, intent, holder: 'unknown' }))
    expect(inputs.confidentialityQuarters).toBe(quarters)
  })
})

// ENISA 2013, annex 3, loss of integrity.
describe('integrity in quarters', () => {
  test.each<[string, Partial<Facts['nature']>, number]>([
    ['no wrong use found', { alteration: 'noWrongUse' }, 0],
    ['wrongly used, recoverable', { alteration: 'wrongUseReversible' }, 1],
    ['wrongly used, not recoverable', { alteration: 'wrongUseIrreversible' }, 2],
    ['not answered', { alteration: null }, 2],
    ['integrity not hit', { alteration: null, breachTypes: ['confidentiality', 'availability'] }, 0],
    ['integrity hit', { alteration: null, breachTypes: ['integrity'] }, 2],
    ['kinds of breach left empty', { alteration: null, breachTypes: [] }, 2],
  ])('%s', (_, nature, quarters) => {
    expect(from((facts) => Object.assign(facts.nature, nature)).integrityQuarters).toBe(quarters)
  })
})

// ENISA 2013, annex 3, loss of availability: another copy makes the loss one without difficulty, or one with effort.
describe('availability in quarters', () => {
  test.each([
    ['temporary', 'yes', 0],
    ['temporary', 'no', 1],
    ['temporary', null, 1],
    // The two exclude each other: the copy is not believed.
    ['permanent', 'yes', 2],
    ['permanent', 'no', 2],
    ['permanent', 'toBeDetermined', 2],
    ['toBeDetermined', 'yes', 1],
    [null, 'yes', 1],
    [null, null, 2],
  ] as const)('loss %s, backup %s: %i', (availabilityLoss, backupIntact, quarters) => {
    const inputs = from((facts) => {
      facts.nature.availabilityLoss = availabilityLoss
      facts.protection.backupIntact = backupIntact
    })
    expect(inputs.availabilityQuarters).toBe(quarters)
  })

  test.each<[Facts['nature']['breachTypes'], number]>([
    [['confidentiality', 'integrity'], 0],
    [['availability'], 2],
    [[], 2],
  ])('kinds of breach %j: %i', (breachTypes, quarters) => {
    expect(from((facts) => (facts.nature.breachTypes = breachTypes)).availabilityQuarters).toBe(quarters)
  })
})

// ENISA 2013, annex 3, malicious intent: theft, hacking, selling, harming.
describe('malicious intent', () => {
  test.each([
    ['malicious', null, true],
    ['targeted', null, true],
    ['none', null, false],
    ['opportunistic', null, false],
    [null, null, true],
    ['toBeDetermined', null, true],
    [null, 'internalMalicious', true],
    [null, 'externalMalicious', true],
    [null, 'internalNonMalicious', false],
    [null, 'externalNonMalicious', false],
    ['none', 'internalMalicious', true],
    ['malicious', 'externalNonMalicious', true],
  ] as const)('intent %s, cause %s: %s', (intent, cause, isMalicious) => {
    const inputs = from((facts) => Object.assign(facts.nature, { intent, cause }))
    expect(inputs.hasMaliciousIntent).toBe(isMalicious)
  })
})

// ENISA 2013, flag "unintelligible data": encrypted, and the key safe.
test.each([
  ['protectionIntact', 'yes', true],
  ['protectionIntact', 'no', false],
  ['protectionIntact', 'toBeDetermined', false],
  ['protectionIntact', null, false],
  ['protectionCircumventable', 'yes', false],
  ['intelligible', 'yes', false],
  [null, 'yes', false],
] as const)('%s with the key safe %s is unintelligible: %s', (intelligibility, keySafe, isUnintelligible) => {
  const inputs = from((facts) => {
    facts.nature.intelligibility = intelligibility
    facts.protection.keySafe = keySafe
  })
  expect(inputs.isUnintelligible).toBe(isUnintelligible)
})

test.each([
  [null, null, null],
  [90, null, 90],
  [90, 110, 110],
  [null, 110, 110],
])('people from %s to %s are counted as %s', (count, countMax, peopleCount) => {
  expect(from((facts) => Object.assign(facts.people, { count, countMax })).peopleCount).toBe(peopleCount)
})

// The method scores the data of one person; twelve employees with health data are not softened by 4,000 names.
describe('groups of people', () => {
  const groups = (f: Facts, ...known: Partial<PeopleGroup>[]): void => {
    f.data.types = ['basic']
    f.data.identifiability = 'negligible'
    f.people.groups = known.map((group) => ({ ...emptyGroup(), ...group }))
  }
  const scored = (change: (facts: Facts) => void): number => severityOf(from(change)).quarters

  test('the one that is hit worst counts, in any order', () => {
    const [names, health]: Partial<PeopleGroup>[] = [{}, { types: ['health'], identifiability: 'maximum' }]
    const alone = scored((f) => groups(f, health!))
    expect(scored((f) => groups(f, names!, health!))).toBe(alone)
    expect(scored((f) => groups(f, health!, names!))).toBe(alone)
    expect(alone).toBeGreaterThan(scored((f) => groups(f, names!)))
  })

  test('a group that is not described further is as the dossier', () => {
    expect(from((f) => groups(f, {}))).toEqual(from((f) => groups(f)))
  })

  test('people of no group count with what the dossier says', () => {
    const rest = (f: Facts): void => {
      groups(f, { types: ['other'], countKind: 'exact', count: 2 })
      f.data.types = ['health']
      f.people.countKind = 'exact'
      f.people.count = 10
    }
    expect(from(rest)).toMatchObject({ categories: [{ category: 'sensitive' }], peopleCount: 10 })
  })

  const health: Partial<PeopleGroup> = { types: ['health'], identifiability: 'maximum' }

  // What a group has worst need not be what the weighing finds worst: the score names its own.
  test.each<[string, Partial<PeopleGroup>[], string[]]>([
    ['none where the people are not divided', [], ['people']],
    ['the one with the highest score', [{}, health], ['people.groups.1']],
    ['all with that score', [health, health], ['people.groups.0', 'people.groups.1']],
  ])('named are %s', (_name, known, paths) => {
    const facts = emptyFacts()
    groups(facts, ...known.map((one) => ({ countKind: 'exact' as const, count: 5, ...one })))
    Object.assign(facts.people, { countKind: 'exact', count: known.length * 5 })
    expect(scoredGroups(facts).map(({ path }) => path)).toEqual(paths)
  })

  test('the number of people is that of the dossier', () => {
    const many = (f: Facts): void => {
      groups(f, { countKind: 'exact', count: 60 }, { countKind: 'exact', count: 60 })
      f.people.count = 120
    }
    expect(severityOf(from(many)).flags).toContain('moreThan100People')
  })
})
