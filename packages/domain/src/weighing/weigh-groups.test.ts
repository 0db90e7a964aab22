import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Answer, DataType } from '../facts/choices.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { weigh } from './weigh.ts'
import type { PeopleProposal, RiskLevel } from './weighing.ts'

/** A list of names and addresses at one known wrong recipient, everything answered. */
function list(change: (facts: Facts) => void = () => undefined): Facts {
  const facts = emptyFacts()
  Object.assign(facts.nature, {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    intent: 'none',
    holder: 'known',
    holderCount: 1,
    deletionConfirmed: 'no',
  })
  Object.assign(facts.people, { categories: ['residents'], countKind: 'exact', count: 40, endangered: 'no' })
  Object.assign(facts.data, { types: ['basic', 'contact'], nationalNumber: 'no' })
  change(facts)
  return facts
}

function inGroups(facts: Facts, ...groups: Partial<PeopleGroup>[]): Facts {
  facts.people.groups = groups.map((group) => ({ ...emptyGroup(), ...group }))
  return facts
}

const told = (facts: Facts): [string | null, RiskLevel, PeopleProposal][] =>
  weigh(facts).groups.map(({ name, risk, people }) => [name, risk, people])

describe('without groups', () => {
  test.each([
    ['null', null],
    ['an empty list', []],
  ])('%s: all are weighed alike and no group is named', (_, groups) => {
    const facts = list((f) => (f.people.groups = groups))
    expect(weigh(facts)).toEqual(weigh(list()))
    expect(weigh(facts).groups).toEqual([])
  })

  test('a dossier that was saved before groups were asked is weighed as it was', () => {
    const { groups: _, ...people } = list().people
    expect(weigh({ ...list(), people: people as Facts['people'] })).toEqual(weigh(list()))
  })
})

test('a group that says nothing is the dossier itself', () => {
  const whole = weigh(list())
  const { groups, ...one } = weigh(inGroups(list(), { count: 40 }))
  expect({ ...one, groups: [] }).toMatchObject({
    risk: whole.risk,
    people: whole.people,
    missing: [],
    groups: [],
  })
  expect(groups).toMatchObject([{ path: 'people.groups.0', risk: whole.risk, count: { few: 40, many: 40 } }])
})

// EDPB Guidelines 9/2022, IV.B: nature of the data and number of people are weighed of those whom they concern.
describe('wages of twelve among names of four thousand', () => {
  const facts = (holder: 'known' | 'unknown'): Facts =>
    inGroups(
      list((f) => {
        f.nature.holder = holder
        f.people.count = 4012
      }),
      { name: 'staff', categories: ['employees'], count: 12, types: ['basic', 'financial'] },
      { name: 'residents', count: 4000, types: ['basic', 'contact'] },
    )

  test('each group has its own proposal', () => {
    expect(told(facts('known'))).toEqual([
      ['staff', 'risk', 'doNotTell'],
      ['residents', 'risk', 'doNotTell'],
    ])
  })

  test('the whole is the worst group, not the worst of everything together', () => {
    const apart = weigh(facts('unknown'))
    const together = weigh(
      list((f) => {
        Object.assign(f.nature, { holder: 'unknown' })
        Object.assign(f.people, { categories: ['residents', 'employees'], count: 12_000 })
        f.data.types = ['basic', 'contact', 'financial']
      }),
    )
    expect(apart).toMatchObject({ risk: 'risk', authority: 'notify', people: 'doNotTell' })
    expect(together.risk).toBe('high')
  })

  test('the reasons are those of the worst group, with the number of everybody', () => {
    const { reasons, groups } = weigh(facts('known'))
    expect(reasons).toContainEqual(
      expect.objectContaining({ code: 'dataTelling', path: 'people.groups.0.types' }),
    )
    expect(reasons).toContainEqual(expect.objectContaining({ code: 'countMany', path: 'people.count' }))
    expect(groups[0]?.reasons).toContainEqual(
      expect.objectContaining({ code: 'countFew', path: 'people.groups.0.count' }),
    )
    expect(groups[0]?.reasons).toContainEqual(
      expect.objectContaining({ code: 'holderIsKnown', path: 'nature.holder' }),
    )
  })
})

describe('numbers', () => {
  test('two groups that are hit alike count together', () => {
    const halves = inGroups(
      list((f) => (f.nature.holder = 'unknown')),
      { count: 60, types: ['basic', 'financial', 'location', 'profile'] },
      { count: 60, types: ['basic', 'health'] },
    )
    const one = list((f) => {
      Object.assign(f.nature, { holder: 'unknown' })
      f.people.count = 120
      f.data.types = ['basic', 'health']
    })
    expect(weigh(one).risk).toBe('high')
    expect(told(halves)).toEqual([
      [null, 'high', 'tell'],
      [null, 'high', 'tell'],
    ])
    halves.people.groups?.pop()
    halves.people.count = 60
    expect(weigh(halves).risk).toBe('risk')
  })

  test('people whom no group holds are weighed with the dossier’s answers', () => {
    const facts = inGroups(
      list((f) => {
        f.people.count = 60
        f.data.types = ['basic', 'health']
      }),
      { name: 'names only', count: 10, types: ['basic'] },
    )
    expect(told(facts)).toEqual([
      ['names only', 'unlikely', 'doNotTell'],
      [null, 'risk', 'doNotTell'],
    ])
    expect(weigh(facts).groups[1]).toMatchObject({ path: 'people', count: { few: 50, many: 50 } })
  })

  // EDPB 9/2022, number of individuals: the rest may hold whom the group does not hold for certain.
  test.each<[string, number, Partial<PeopleGroup>, RiskLevel, PeopleProposal]>([
    ['at most too few', 200, { count: 60, countMax: 99 }, 'risk', 'doNotTell'],
    ['perhaps enough', 200, { count: 60, countMax: 150 }, 'risk', 'undetermined'],
    ['enough for certain', 200, { count: 100, countMax: 150 }, 'high', 'tell'],
    ['all there are', 150, { count: 60, countMax: 150 }, 'high', 'tell'],
  ])('a group between bounds, %s, of %i people', (_, count, group, risk, people) => {
    const facts = inGroups(
      list((f) => {
        f.nature.holder = 'unknown'
        f.people.count = count
      }),
      { ...group, countKind: 'approximate', types: ['basic', 'health'] },
    )
    expect(weigh(facts)).toMatchObject({ risk, people })
  })

  // GDPR article 33(1): "unlikely" must be shown of everybody. Beside one harmless person there may be the others.
  test.each<[string, Partial<Facts['people']>, Partial<PeopleGroup>]>([
    ['nobody counted them', { countKind: null, count: null }, { count: 1 }],
    ['their number is not known yet', { countKind: 'toBeDetermined', count: null }, { count: 1 }],
    ['it lies between bounds', { countKind: 'approximate', count: 1, countMax: 100_000 }, { count: 1 }],
    ['nobody counted the group', { countKind: 'exact', count: 50_000 }, {}],
    [
      'the group lies between bounds',
      { countKind: 'exact', count: 50_000 },
      { countKind: 'approximate', count: 1, countMax: 50_000 },
    ],
    ['a group of nobody, stored before that was refused', { countKind: null, count: null }, { count: 0 }],
  ])('one harmless group hides nobody where %s', (_, people, harmless) => {
    const dossier = (): Facts =>
      list((f) => {
        f.nature.holder = 'public'
        f.data.types = ['basic', 'health']
        Object.assign(f.people, people)
      })
    const alone = weigh(dossier())
    const { risk, authority, questions, missing, groups } = weigh(
      inGroups(dossier(), {
        ...harmless,
        ...{ types: ['basic'], holder: 'trusted', holderCount: 1, deletionConfirmed: 'yes' },
      }),
    )
    expect(alone.risk).toBe('high')
    expect(risk).toBe('undetermined')
    expect(authority).toBe('notifyIncomplete')
    expect(questions).toEqual({ risk: 'toBeDetermined', highRisk: 'toBeDetermined' })
    expect(missing[0]?.path).toMatch(/count$/)
    expect(groups.at(-1)).toMatchObject({ path: 'people', risk: 'undetermined', count: { few: 0 } })
  })

  test('nobody is left once the groups hold as many as there are', () => {
    const facts = inGroups(
      list((f) => Object.assign(f.nature, { holder: null, holderCount: null, deletionConfirmed: null })),
      { count: 40, types: ['basic'], holder: 'trusted', holderCount: 1, deletionConfirmed: 'yes' },
    )
    expect(weigh(facts)).toMatchObject({ risk: 'unlikely', groups: [{ path: 'people.groups.0' }] })
  })

  // GDPR article 33(1): what the dossier says was seen belonged to somebody.
  test.each<[string, Partial<PeopleGroup>, string]>([
    // It is said of everybody, and so of those whom anybody could see.
    ['stayed in', { disclosure: 'notDisclosed' }, 'people.groups.0'],
    ['could not be read', { intelligibility: 'protectionIntact' }, 'people'],
  ])(
    'everybody in groups of whom it is said that their data %s leaves open whose were seen',
    (_, said, path) => {
      const seen = { disclosure: 'disclosed', intelligibility: 'intelligible' }
      const facts = inGroups(
        list((f) => {
          Object.assign(f.nature, { holder: 'public', ...seen })
          Object.assign(f.protection, { inPlace: ['encryption'], keySafe: 'yes' })
        }),
        { count: 40, types: ['basic', 'health'], ...said },
      )
      const { risk, groups } = weigh(facts)
      expect(risk).toBe('undetermined')
      expect(groups).toContainEqual(expect.objectContaining({ path, risk: 'undetermined' }))
    },
  )

  // GDPR article 5(2): what is shown to whoever decides is true of everybody whom it hit as badly.
  describe('what lowers the risk of the group that is hit worst', () => {
    const intimate = { count: 20, types: ['basic', 'health', 'credentials'] as DataType[] }
    const published = (f: Facts): void => {
      Object.assign(f.nature, { holder: 'public', intent: 'targeted' })
    }
    const worst: Partial<PeopleGroup> = { ...intimate, nationalNumber: 'yes', endangered: 'no' }
    const safe: Partial<PeopleGroup> = { ...intimate, endangered: 'no' }
    const unasked: Partial<PeopleGroup> = { ...intimate, endangered: 'toBeDetermined' }
    const stayedIn: Partial<PeopleGroup> = { ...unasked, disclosure: 'notDisclosed', holder: 'nobody' }
    const known: Partial<PeopleGroup> = { count: 20, types: ['basic'], endangered: 'no' }

    test.each<[string, (f: Facts) => void, Partial<PeopleGroup>[], RiskLevel, boolean]>([
      ['and of another one reassures of both', published, [worst, safe], 'high', true],
      ['and not that of another one', published, [worst, unasked], 'high', false],
      ['and not that of the others, in any order', published, [unasked, worst], 'high', false],
      ['and of one of two others', published, [safe, worst, unasked], 'high', false],
      ['and not that of one whose data stayed in', published, [worst, stayedIn], 'high', true],
      // Who decides not to notify is told why of those who come nearest to a risk.
      ['says why it is unlikely', () => undefined, [known, stayedIn], 'unlikely', true],
    ])('%s', (_, change, groups, risk, isShown) => {
      const weighing = weigh(inGroups(list(change), ...groups))
      expect(weighing.risk).toBe(risk)
      const { reasons, factors } = weighing
      expect(reasons.map(({ code }) => code).includes('nobodyEndangered')).toBe(isShown)
      // That there are none who are vulnerable is true of all of them.
      expect(factors.find(({ factor }) => factor === 'individuals')).toMatchObject({
        level: 'lowers',
        reasons: isShown ? [{}, {}] : [{ code: 'peopleNotVulnerable' }],
      })
    })
  })

  test('a group without a number has what the others leave, and is asked for it', () => {
    const facts = inGroups(
      list((f) => Object.assign(f.people, { count: 4012 })),
      { count: 4000 },
      { types: ['basic', 'health'] },
    )
    expect(weigh(facts).groups.map(({ count }) => count)).toEqual([
      { few: 4000, many: 4000 },
      { few: 12, many: 12 },
    ])
    const open = inGroups(
      list((f) => Object.assign(f.nature, { holder: 'unknown' })),
      {
        types: ['basic', 'health'],
      },
    )
    Object.assign(open.people, { countKind: 'toBeDetermined', count: null })
    expect(weigh(open).groups[0]?.count).toEqual({ few: 0, many: null })
    expect(weigh(open).missing.map(({ path }) => path)).toContain('people.groups.0.count')
  })

  test('the dossier’s number holds though no group is counted', () => {
    const facts = inGroups(
      list((f) => Object.assign(f.people, { count: 5000 })),
      { name: 'one' },
      { name: 'other' },
    )
    expect(weigh(facts).risk).toBe(weigh(list((f) => Object.assign(f.people, { count: 5000 }))).risk)
  })
})

describe('what a group has of its own', () => {
  test.each<[string, Partial<PeopleGroup>, RiskLevel]>([
    ['national number', { nationalNumber: 'yes' }, 'risk'],
    ['somebody endangered', { endangered: 'yes' }, 'high'],
    ['an unknown holder', { holder: 'unknown' }, 'risk'],
    ['data on the internet', { holder: 'public', types: ['basic', 'health'] }, 'high'],
    [
      'data that were unreadable for everybody',
      { holder: 'public', intelligibility: 'protectionIntact' },
      'unlikely',
    ],
    ['data that did not leave', { disclosure: 'notDisclosed', types: ['health'] }, 'unlikely'],
    ['data that were public', { alreadyPublic: 'yes', types: ['basic', 'financial'] }, 'unlikely'],
    ['data that point at nobody', { identifiability: 'negligible', types: ['health'] }, 'unlikely'],
    ['welfare clients', { categories: ['welfareClients'] }, 'risk'],
    [
      'a trusted holder who erased',
      { holder: 'trusted', deletionConfirmed: 'yes', types: ['health'] },
      'unlikely',
    ],
    // The dossier's recipient erased; this group's is another one, of whom nobody asked it yet.
    ['a trusted holder, nothing known of erasure', { holder: 'trusted', types: ['health'] }, 'undetermined'],
    ['an empty list of data: the dossier’s', { types: [], categories: [] }, 'unlikely'],
  ])('%s', (_, group, risk) => {
    const facts = inGroups(
      list((f) => {
        f.protection.keySafe = 'yes'
        f.nature.deletionConfirmed = 'yes'
      }),
      { ...group, count: 5 },
      { count: 35 },
    )
    const { groups } = weigh(facts)
    expect(groups[0]?.risk).toBe(risk)
    expect(groups[1]?.risk).toBe('unlikely')
    expect(weigh(facts).risk).toBe(risk)
  })

  test('loss of access that is serious for some only', () => {
    const facts = inGroups(
      list((f) => {
        Object.assign(f.nature, {
          breachTypes: ['availability'],
          disclosure: 'notDisclosed',
          availabilityLoss: 'temporary',
          unavailableHours: 30,
          deprivation: 'none',
        })
        f.protection.backupIntact = 'yes'
      }),
      { name: 'readers', count: 20 },
      { name: 'clients', count: 20, categories: ['welfareClients'], deprivation: 'serious' },
    )
    expect(told(facts)).toEqual([
      ['readers', 'unlikely', 'doNotTell'],
      ['clients', 'high', 'tell'],
    ])
  })
})

describe('counterfacts and missing facts of groups', () => {
  test('name the group’s own question, and the dossier’s where it decides for all', () => {
    const { counterfacts } = weigh(inGroups(list(), { count: 5, types: ['basic'] }, { count: 35 }))
    expect(counterfacts).toContainEqual({ path: 'people.groups.0.types', value: 'financial', risk: 'risk' })
    expect(counterfacts).toContainEqual({ path: 'data.types', value: 'financial', risk: 'risk' })
    expect(counterfacts).toContainEqual({ path: 'nature.holder', value: 'unknown', risk: 'risk' })
    expect(counterfacts).toContainEqual({ path: 'people.groups.1.count', value: '100', risk: 'risk' })
  })

  test('say nothing of a better answer in one group while another carries the same', () => {
    const facts = inGroups(
      list(),
      { count: 5, holder: 'unknown' },
      { count: 5, holder: 'unknown' },
      { count: 30 },
    )
    const paths = weigh(facts).counterfacts.filter(({ risk }) => risk === 'unlikely')
    expect(paths.map(({ path }) => path)).not.toContain('people.groups.0.holder')
  })

  // Answers that would change the whole, each tried by hand in the groups whose answer it is.
  test.each<[string, (f: Facts) => void, Partial<PeopleGroup>[], string[], [string, number][]]>([
    [
      'an open recipient of all, other data in each',
      (f) => (f.nature.holder = null),
      [
        { count: 20, types: ['basic', 'financial'] },
        { count: 20, types: ['basic'] },
      ],
      [
        'nature.disclosure=notDisclosed → unlikely',
        'nature.holder=trusted → unlikely',
        'nature.holder=public → risk',
        'people.groups.0.types=health → risk',
        'people.groups.1.types=health → risk',
        'nature.intent=opportunistic → risk',
        'people.groups.0.count=100 → risk',
        'people.groups.1.count=10000 → risk',
        'data.nationalNumber=yes → risk',
        'people.endangered=yes → risk',
        'people.categories=minors → risk',
        'consequences.severity=severe → risk',
        'data.alreadyPublic=yes → unlikely',
      ],
      [['nature.holder', 0.96]],
    ],
    [
      'a number open in one group, a trusted recipient not asked in the other',
      () => undefined,
      [
        { count: 20, types: ['financial'], holder: 'trusted' },
        { count: 20, nationalNumber: 'toBeDetermined' },
      ],
      [
        'people.groups.0.holder=known → risk',
        'nature.holder=unknown → risk',
        'data.types=financial → risk',
        'nature.intent=opportunistic → risk',
        'people.groups.1.count=100 → risk',
        'people.groups.1.nationalNumber=no → unlikely',
        'people.groups.1.nationalNumber=yes → risk',
        'people.endangered=yes → high',
        'people.categories=welfareClients → risk',
        'nature.holderCount=51 → risk',
        'consequences.severity=severe → risk',
        'data.alreadyPublic=yes → unlikely',
      ],
      [
        ['people.groups.1.nationalNumber', 0.84],
        ['people.groups.0.deletionConfirmed', 0.14],
      ],
    ],
  ])('of %s', (_, change, groups, others, missing) => {
    const all = (f: Facts): void => {
      f.data.identifiability = 'maximum'
      change(f)
    }
    const weighing = weigh(inGroups(list(all), ...groups))
    expect(weighing.counterfacts.map((one) => `${one.path}=${one.value} → ${one.risk}`)).toEqual(others)
    expect(weighing.missing.map(({ path, weight }) => [path, weight])).toEqual(missing)
  })

  test('ask of all what is open in one of them, where the dossier answers for all', () => {
    const facts = inGroups(
      list((f) => {
        f.data.nationalNumber = null
        f.consequences.severity = 'minor'
      }),
      { count: 20, types: ['identification'] },
      { count: 20, types: ['basic'] },
    )
    const { risk, missing, counterfacts } = weigh(facts)
    expect(risk).toBe('undetermined')
    expect(missing.map(({ path }) => path)).toEqual(['data.nationalNumber'])
    expect(counterfacts).toContainEqual({ path: 'data.nationalNumber', value: 'no', risk: 'unlikely' })
  })

  test('ask of groups that are open alike in their order', () => {
    const open: Partial<PeopleGroup> = { count: 20, nationalNumber: 'toBeDetermined' }
    const { missing } = weigh(inGroups(list(), open, open))
    expect(missing.map(({ path }) => path)).toEqual([
      'people.groups.0.nationalNumber',
      'people.groups.1.nationalNumber',
    ])
    expect(new Set(missing.map(({ weight }) => weight)).size).toBe(1)
  })

  // In doubt notify (EDPB 9/2022, VI): whether anybody is in no group, the number of all people says.
  const missed = (hours: number, backupIntact: Answer | null) => (f: Facts) => {
    Object.assign(f.nature, {
      ...{ breachTypes: ['availability'], disclosure: 'notDisclosed', holder: 'nobody', holderCount: null },
      ...{ deletionConfirmed: null, availabilityLoss: 'temporary', unavailableHours: hours },
      deprivation: 'inconvenience',
    })
    f.protection.backupIntact = backupIntact
  }

  test.each<[string, (f: Facts) => void, Partial<PeopleGroup>, string[], [string, number][]]>([
    [
      'few of them would be no risk, many would be one',
      () => undefined,
      { alreadyPublic: 'yes' },
      ['people.count=10000 → risk', 'data.alreadyPublic=yes → unlikely'],
      [['people.count', 0.86]],
    ],
    [
      'however few they are, they have missed what the group has not',
      missed(80, 'no'),
      { deprivation: 'none' },
      [
        'people.groups.0.deprivation=inconvenience → risk',
        'people.groups.0.deprivation=serious → high',
        'nature.deprivation=none → unlikely',
        'people.count=10000 → risk',
        'nature.availabilityLoss=permanent → risk',
        'nature.unavailableHours=1 → unlikely',
      ],
      [['people.count', 0.86]],
    ],
    [
      'if there are none it is settled, if there are any the backup says',
      missed(30, null),
      { deprivation: 'none' },
      [
        'people.groups.0.deprivation=serious → risk',
        'people.groups.0.deprivation=endangering → high',
        'nature.deprivation=none → unlikely',
        'protection.backupIntact=yes → unlikely',
        'nature.unavailableHours=1 → unlikely',
      ],
      [
        ['protection.backupIntact', 0.48],
        ['people.count', 0.46],
      ],
    ],
  ])('ask how many there are of whom some may be in no group: %s', (_, change, group, others, asked) => {
    const uncounted = (f: Facts): void => {
      Object.assign(f.people, { countKind: 'toBeDetermined', count: null })
      change(f)
    }
    const { risk, missing, counterfacts } = weigh(inGroups(list(uncounted), { count: 20, ...group }))
    expect(risk).toBe('undetermined')
    expect(counterfacts.map((one) => `${one.path}=${one.value} → ${one.risk}`)).toEqual(others)
    expect(missing.map(({ path, weight }) => [path, weight])).toEqual(asked)
  })

  // The dossier's number holds the groups at least: with fewer, what is said of the others would be true of nobody.
  test('never say that fewer people than the groups hold would bring less', () => {
    const facts = inGroups(list(), { alreadyPublic: 'yes' })
    Object.assign(facts.people, { count: 20_000 })
    const paths = weigh(facts).counterfacts.map(({ path, risk }) => [path, risk])
    expect(paths).not.toContainEqual(['people.count', 'unlikely'])
  })

  // EDPB 9/2022, number of people: one of the same size is the answer that stands, though the sum would be less.
  test('name no number of a group that is of the size it has', () => {
    const groups = [{ count: 60 }, { count: 60 }]
    const { risk, counterfacts } = weigh(
      inGroups(
        list((f) => (f.people.count = 120)),
        ...groups,
      ),
    )
    expect(risk).toBe('risk')
    expect(
      weigh(
        inGroups(
          list((f) => (f.people.count = 61)),
          { count: 1 },
          { count: 60 },
        ),
      ).risk,
    ).toBe('unlikely')
    expect(counterfacts.map(({ path }) => path)).not.toContain('people.groups.0.count')
  })

  // Article 33(4): what cannot change the proposal can wait for a later phase.
  test('ask nothing once nothing open can change the proposal', () => {
    const facts = inGroups(
      list((f) => Object.assign(f.nature, { holder: 'public', intent: 'targeted' })),
      { count: 20, types: ['basic', 'health', 'credentials'], endangered: 'toBeDetermined' },
      { count: 20, nationalNumber: 'toBeDetermined' },
    )
    expect(weigh(facts)).toMatchObject({ risk: 'high', missing: [] })
  })

  // Nobody is told to give an answer that leaves another one with nobody of whom it is true.
  test('leave out what would not come true by one answer alone', () => {
    const facts = inGroups(
      list((f) => (f.nature.holder = 'unknown')),
      { count: 20, holder: 'trusted', deletionConfirmed: 'yes' },
      { count: 20, holder: 'unknown', holderCount: 1 },
    )
    const { risk, counterfacts } = weigh(facts)
    expect(risk).toBe('risk')
    expect(counterfacts.map(({ path }) => path)).not.toContain('people.groups.1.holder')
  })

  test('ask what is open in one group only there', () => {
    const facts = inGroups(list(), { count: 5, nationalNumber: 'toBeDetermined' }, { count: 35 })
    expect(weigh(facts)).toMatchObject({ risk: 'undetermined', authority: 'notifyIncomplete' })
    expect(weigh(facts).missing.map(({ path }) => path)).toEqual(['people.groups.0.nationalNumber'])
  })
})

// The eight factors of EDPB 9/2022 together: the worst group speaks for the whole, whichever is written first.
describe('the group that carries the proposal', () => {
  const held = {
    holder: 'known',
    holderCount: 1,
    deletionConfirmed: 'no',
    identifiability: 'maximum',
  } as const
  const group = (types: DataType[], own: Partial<PeopleGroup>): Partial<PeopleGroup> => ({
    ...held,
    ...{ types, count: 20, categories: ['residents'] },
    ...own,
  })
  const down = (f: Facts): void => {
    Object.assign(f.nature, {
      breachTypes: ['confidentiality', 'availability'],
      availabilityLoss: 'temporary',
      unavailableHours: 30,
    })
    f.protection.backupIntact = 'yes'
  }
  const altered = (f: Facts): void => {
    Object.assign(f.nature, { breachTypes: ['integrity'], alteration: 'wrongUseReversible' })
  }
  const uncounted = { holderCount: null } as const

  test.each<[string, (f: Facts) => void, Partial<PeopleGroup>, Partial<PeopleGroup>, RiskLevel]>([
    [
      'a high risk before more harm of every kind',
      down,
      group(['basic'], {
        disclosure: 'notDisclosed',
        categories: ['welfareClients'],
        deprivation: 'serious',
      }),
      group(['health'], { holder: 'unknown', deprivation: 'none' }),
      'high',
    ],
    [
      'a certain risk before a greater one that is open',
      () => undefined,
      group(['financial'], { nationalNumber: 'yes' }),
      group(['financial'], { holder: 'toBeDetermined' }),
      'risk',
    ],
    [
      'more harm at the worst before more for certain',
      (f) => Object.assign(f.people, { count: null, countKind: null }),
      group(['financial'], { ...uncounted, count: 60, countMax: 150 }),
      group(['health'], {}),
      'risk',
    ],
    [
      'as much at the worst and more for certain',
      () => undefined,
      group(['health'], {}),
      group(['financial'], uncounted),
      'risk',
    ],
    [
      'the more intimate where wrong data were used of both',
      altered,
      group(['health'], { disclosure: 'notDisclosed' }),
      group(['financial'], { disclosure: 'notDisclosed' }),
      'risk',
    ],
    [
      'the more gravely missed, both of them seriously',
      (f) => {
        down(f)
        Object.assign(f.nature, { unavailableHours: 100 })
      },
      group(['financial'], { deprivation: 'endangering' }),
      group(['financial'], { deprivation: 'serious' }),
      'high',
    ],
    [
      'the longer missed, all else alike',
      down,
      group(['financial'], { deprivation: 'inconvenience' }),
      group(['financial'], { deprivation: 'none' }),
      'risk',
    ],
    [
      'the more intimate where data were wrong',
      altered,
      group(['health'], { disclosure: 'notDisclosed' }),
      group(['basic'], { disclosure: 'notDisclosed' }),
      'risk',
    ],
  ])('%s', (_, change, worse, other, risk) => {
    for (const groups of [
      [worse, other],
      [other, worse],
    ]) {
      const weighing = weigh(inGroups(list(change), ...groups))
      const path = `people.groups.${String(groups.indexOf(worse))}.types`
      expect(weighing.risk).toBe(risk)
      const spoken = weighing.reasons.map((reason) => reason.path).filter((one) => one.endsWith('.types'))
      expect(new Set(spoken)).toEqual(new Set([path]))
    }
  })
})

test('the order of the groups says nothing', () => {
  const groups: Partial<PeopleGroup>[] = [
    { name: 'a', count: 5, types: ['basic', 'financial'] },
    { name: 'b', count: 200, types: ['basic'] },
    { name: 'c', count: 7, nationalNumber: 'yes' },
  ]
  const forward = weigh(inGroups(list(), ...groups))
  const backward = weigh(inGroups(list(), ...groups.toReversed()))
  const codes = ({ reasons }: { reasons: { code: string }[] }): string[] => reasons.map(({ code }) => code)
  expect(backward.risk).toBe(forward.risk)
  expect(codes(backward)).toEqual(codes(forward))
  expect(backward.groups.toReversed().map(({ name, risk }) => [name, risk])).toEqual(
    forward.groups.map(({ name, risk }) => [name, risk]),
  )
})
