import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { allPeople, partsOf, type Count, type Part } from './parts.ts'
import type { Ranked, Ranks } from './ranks.ts'
import type { Rank } from './score.ts'
import { count, spanAmong, spanOfAll, tallyOf } from './tally.ts'

function dossier(people: Partial<Facts['people']>, ...groups: Partial<PeopleGroup>[]): Facts {
  const facts = emptyFacts()
  Object.assign(facts.people, people, { groups: groups.map((group) => ({ ...emptyGroup(), ...group })) })
  return facts
}

const exactly = (count: number) => ({ countKind: 'exact', count, countMax: null }) as const
const between = (count: number, countMax: number) => ({ countKind: 'approximate', count, countMax }) as const

// decision.md, factor 7: whoever is in no group is not forgotten, and nobody is counted twice.
describe('people in parts', () => {
  test.each<[string, Facts, [string, number, number][]]>([
    ['no groups: all', dossier(exactly(100)), [['people', 100, 100]]],
    ['one group of all', dossier(exactly(100), exactly(100)), [['people.groups.0', 100, 100]]],
    [
      'one group and a rest',
      dossier(exactly(100), exactly(30)),
      [
        ['people.groups.0', 30, 30],
        ['people', 70, 70],
      ],
    ],
    [
      'a group between bounds keeps both beside a rest',
      dossier(exactly(100), between(20, 60)),
      [
        ['people.groups.0', 20, 60],
        ['people', 40, 80],
      ],
    ],
    [
      'and so do two, though the dossier itself lies between bounds',
      dossier(between(100, 140), between(20, 60), exactly(30)),
      [
        ['people.groups.0', 20, 60],
        ['people.groups.1', 30, 30],
        ['people', 10, 90],
      ],
    ],
    [
      'groups that can just hold all leave a rest only where they hold no more than they must',
      dossier(exactly(100), between(20, 60), between(10, 40)),
      [
        ['people.groups.0', 60, 60],
        ['people.groups.1', 40, 40],
        ['people', 0, 70],
      ],
    ],
    [
      'one less and somebody is in none of them',
      dossier(exactly(100), between(20, 60), between(10, 39)),
      [
        ['people.groups.0', 20, 60],
        ['people.groups.1', 10, 39],
        ['people', 1, 70],
      ],
    ],
    [
      'a group that nobody counted holds at most what the others leave',
      dossier(exactly(100), exactly(70), {}),
      [
        ['people.groups.0', 70, 70],
        ['people.groups.1', 30, 30],
        ['people', 0, 30],
      ],
    ],
    [
      'a dossier that nobody counted may hold others beside its groups',
      dossier({ countKind: 'toBeDetermined' }, exactly(1)),
      [
        ['people.groups.0', 1, 1],
        ['people', 0, Infinity],
      ],
    ],
    [
      'and so may one whose number lies between bounds',
      dossier(between(1, 50_000), exactly(1)),
      [
        ['people.groups.0', 1, 1],
        ['people', 0, 49_999],
      ],
    ],
    [
      'groups that hold more than the dossier says keep their own numbers',
      dossier(exactly(50), exactly(70), exactly(30)),
      [
        ['people.groups.0', 70, 70],
        ['people.groups.1', 30, 30],
      ],
    ],
  ])('%s', (_, facts, expected) => {
    expect(partsOf(facts).map(({ path, few, many }) => [path, few, many])).toEqual(expected)
  })

  test('only a rest that is there for certain counts in every reading', () => {
    const rests = [dossier(exactly(100), exactly(30)), dossier(exactly(100), {}), dossier({}, exactly(30))]
    expect(rests.map((facts) => partsOf(facts).at(-1)?.mayBeNobody)).toEqual([false, true, true])
    expect(partsOf(emptyFacts())[0]).toMatchObject({ mayBeNobody: false, unborne: [] })
  })

  // GDPR article 33(1): what the dossier says of the breach is somebody's, whom none of the groups holds for certain then.
  test.each<[string, Facts, [string, number, number, number][]]>([
    [
      'an answer that is one group’s',
      dossier(exactly(50), { ...exactly(40), endangered: 'yes' }, { ...exactly(10), endangered: 'no' }),
      [
        ['people.groups.0', 40, 40, 40],
        ['people.groups.1', 10, 10, 10],
      ],
    ],
    [
      'an answer that is nobody’s stands for as many as the groups hold',
      dossier(exactly(50), { ...exactly(40), endangered: 'no' }, { ...exactly(20), endangered: 'no' }),
      [
        ['people.groups.0', 40, 40, 0],
        ['people.groups.1', 20, 20, 0],
        ['people', 0, 60, 0],
      ],
    ],
    [
      'groups that can hold more than they do for certain',
      dossier(exactly(100), between(60, 80), between(20, 40)),
      [
        ['people.groups.0', 60, 80, 60],
        ['people.groups.1', 20, 40, 20],
        ['people', 0, 20, 0],
      ],
    ],
  ])('whom they hold for certain: %s', (_, facts, expected) => {
    facts.people.endangered = 'yes'
    expect(partsOf(facts).map(({ path, few, many, least }) => [path, few, many, least])).toEqual(expected)
  })

  test('a group is weighed with its own number and no groups of its own', () => {
    const [part] = partsOf(dossier(exactly(1), { ...exactly(1), name: 'lonen' }))
    expect(part?.facts.people).toMatchObject({ ...exactly(1), groups: null })
    const [grown] = partsOf(dossier(exactly(500), between(120, 150)))
    expect(grown?.facts.people).toMatchObject({ ...between(120, 150), groups: null })
  })

  test.each<[string, Facts, Count]>([
    ['the dossier counts more', dossier(exactly(100), exactly(30)), { few: 100, many: 100 }],
    ['the groups count more', dossier(exactly(100), between(120, 150)), { few: 120, many: 120 }],
    ['the dossier knows a bound', dossier(between(50, 130), between(20, 200)), { few: 50, many: 130 }],
    ['nobody counted the groups', dossier(exactly(100), {}, {}), { few: 100, many: 100 }],
    ['the groups know a bound', dossier({ count: 20 }, between(10, 60)), { few: 20, many: 20 }],
  ])('all people: %s', (_, facts, count) => {
    expect(allPeople(facts, partsOf(facts))).toEqual(count)
  })

  test.each<[Partial<PeopleGroup>, string[]]>([
    [{}, []],
    [{ categories: [], types: [] }, []],
    [{ categories: ['minors'] }, ['people.categories']],
    [{ types: ['health'], nationalNumber: 'yes' }, ['data.types', 'data.nationalNumber']],
    [{ endangered: 'no', disclosure: 'disclosed' }, ['people.endangered', 'nature.disclosure']],
    [{ includesMinors: 'toBeDetermined' }, ['people.includesMinors']],
    [{ holderCount: 3, deletionConfirmed: 'yes' }, []],
    [{ holder: 'known' }, ['nature.holder', 'nature.holderCount', 'nature.deletionConfirmed']],
    [
      {
        identifiability: 'limited',
        alreadyPublic: 'no',
        intelligibility: 'intelligible',
        deprivation: 'none',
      },
      ['data.identifiability', 'data.alreadyPublic', 'nature.intelligibility', 'nature.deprivation'],
    ],
  ])('%o has answers of its own to %j', (group, paths) => {
    const [part] = partsOf(dossier({}, group))
    const expected = ['people.count', ...paths].map((path) => [
      path,
      `people.groups.0.${path.split('.')[1] ?? ''}`,
    ])
    expect(Object.fromEntries(part?.own ?? [])).toEqual(Object.fromEntries(expected))
  })
})

// What is said of the whole is said of a group, unless the group has its own answer or the whole's can be the others'.
describe('the facts of one group', () => {
  const impacts = ['disclosure', 'fraud'] as const
  const factsOf = (facts: Facts): Facts | undefined => partsOf(facts)[0]?.facts
  const withConsequences = (own: Partial<PeopleGroup>): Facts => {
    const facts = dossier({}, own)
    Object.assign(facts.consequences, { confidentiality: ['linkable'], impacts, severity: 'severe' })
    return facts
  }

  test('keep every consequence where the group has no answer on the disclosure', () => {
    const facts = withConsequences({})
    expect(factsOf(facts)?.consequences).toEqual(facts.consequences)
  })

  test('keep all but what a disclosure leads to where it has one', () => {
    const facts = withConsequences({ disclosure: 'notDisclosed' })
    const { consequences } = facts
    expect(factsOf(facts)?.consequences).toEqual({
      ...consequences,
      ...{ confidentiality: null, impacts: ['physicalOrMentalHarm'] },
    })
    consequences.impacts = null
    expect(factsOf(facts)?.consequences.impacts).toBeNull()
  })

  test.each<[Facts['people']['includesMinors'], Partial<PeopleGroup>, Facts['people']['includesMinors']]>([
    ['yes', { categories: ['students'] }, 'yes'],
    ['yes', { categories: ['residents', 'employees'] }, 'yes'],
    ['yes', { categories: ['employees'] }, null],
    ['yes', { categories: ['lawEnforcement', 'electedOfficials', 'suppliers'] }, null],
    ['yes', { categories: [] }, 'yes'],
    ['yes', {}, 'yes'],
    ['no', { categories: ['students'] }, 'no'],
    ['toBeDetermined', { categories: ['students'] }, 'toBeDetermined'],
    ['yes', { categories: ['students'], includesMinors: 'no' }, 'no'],
  ])('minors: %s of the whole, %j of the group is %s', (includesMinors, group, expected) => {
    expect(factsOf(dossier({ includesMinors }, group))?.people.includesMinors).toBe(expected)
  })
})

/** The ranks to which a part comes at each level of scale, and how many people it holds. */
interface Held extends Count {
  ranks: Ranks
}

const held = (ranks: Ranks, few: number, many: number): Held => ({ ranks, few, many })

// Only within a test: the law that a table needs in order to be read would be tried by every test there is.
function ranked({ ranks, few, many }: Held): Ranked {
  const [part] = partsOf(emptyFacts())
  return { part: { ...(part as Part), few, many, least: few }, best: ranks, worst: ranks }
}

// EDPB 9/2022, number of individuals: who is hit as badly counts together, whoever is hit less does not.
describe('the rank of parts together', () => {
  const grows: Ranks = [0, 1, 2]
  const mild: Ranks = [0, 0, 0]
  const any: Count = { few: 0, many: Infinity }

  test.each<[string, Held[], Count, Rank, Rank]>([
    ['99 people', [held(grows, 99, 99)], any, 0, 0],
    ['100 people', [held(grows, 100, 100)], any, 1, 1],
    ['9999 people', [held(grows, 9999, 9999)], any, 1, 1],
    ['10,000 people', [held(grows, 10_000, 10_000)], any, 2, 2],
    ['between 99 and 100', [held(grows, 99, 100)], any, 0, 1],
    ['two halves', [held(grows, 60, 60), held(grows, 60, 60)], any, 1, 1],
    ['a half and a mild half', [held(grows, 60, 60), held(mild, 60, 60)], { few: 120, many: 120 }, 0, 0],
    [
      'whom the mild part cannot hold',
      [held(grows, 60, 150), held(mild, 0, 20)],
      { few: 120, many: 120 },
      1,
      1,
    ],
    [
      'whom the mild part holds for certain',
      [held(grows, 0, 200), held(mild, 150, 200)],
      { few: 0, many: 200 },
      0,
      0,
    ],
    ['what the mild part leaves', [held(grows, 0, 200), held(mild, 50, 200)], { few: 0, many: 200 }, 0, 1],
    ['no more than the part itself holds', [held(grows, 0, 80)], { few: 0, many: 200 }, 0, 0],
    ['as many as may be', [held(grows, 0, Infinity)], any, 0, 2],
    [
      'whom a mild part without end may hold',
      [held(grows, 10, 10), held(mild, 0, Infinity)],
      { few: 500, many: 500 },
      0,
      0,
    ],
    [
      'a part without end beside a mild one',
      [held(grows, 0, Infinity), held(mild, 60, 60)],
      { few: 160, many: 160 },
      1,
      1,
    ],
    ['a rank that needs no number', [held([2, 2, 2], 1, 1), held(mild, 500, 500)], any, 2, 2],
  ])('%s', (_, all, total, low, high) => {
    expect(spanOfAll(tallyOf(all.map(ranked)), total)).toEqual({ low, high })
  })

  test('a part that is hit less comes to its own, whatever the others hold', () => {
    const [bad, less] = [ranked(held(grows, 100, 100)), ranked(held(mild, 100, 100))]
    expect(spanAmong(less, tallyOf([bad, less]), any)).toEqual({ low: 0, high: 0 })
    expect(spanAmong(bad, tallyOf([bad, less]), any)).toEqual({ low: 1, high: 1 })
    const twin = ranked(held(grows, 40, 40))
    expect(spanAmong(twin, tallyOf([ranked(held(grows, 60, 60)), twin]), any)).toEqual({ low: 1, high: 1 })
  })

  test('those who may be in no group count only at worst', () => {
    const rest = ranked(held([2, 2, 2], 0, 50))
    rest.part.mayBeNobody = true
    expect(spanOfAll(tallyOf([ranked(held(mild, 1, 1)), rest]), any)).toEqual({ low: 0, high: 2 })
    expect(spanAmong(rest, tallyOf([ranked(held(mild, 1, 1)), rest]), any)).toEqual({ low: 0, high: 2 })
    rest.part.many = 0
    expect(spanOfAll(tallyOf([ranked(held(mild, 1, 1)), rest]), any)).toEqual({ low: 0, high: 0 })
  })

  test('a group holds no more at worst than it does for certain', () => {
    const group = ranked(held(mild, 200, 200))
    group.part.least = 1
    const rest = ranked(held(grows, 0, 199))
    rest.part.mayBeNobody = true
    expect(spanOfAll(tallyOf([group, rest]), { few: 200, many: 200 })).toEqual({ low: 0, high: 1 })
  })

  test.each<[string, Held]>([
    ['counted', held(grows, 20_000, 20_000)],
    ['between bounds', held([1, 2, 2], 50, 200)],
    ['that nobody counted', held([2, 2, 2], 0, Infinity)],
    ['that is hit mildly', held(mild, 90, Infinity)],
  ])('a part %s that is taken out again leaves the others as they were', (_, added) => {
    const other = ranked(added)
    const total: Count = { few: 120, many: 200 }
    const stays = [held(grows, 60, 150), held(mild, 0, 20)].map(ranked)
    const tally = tallyOf(stays)
    count(tally, other, 1)
    expect(spanOfAll(tally, total)).toEqual(spanOfAll(tallyOf([...stays, other]), total))
    count(tally, other, -1)
    expect(tally).toEqual(tallyOf(stays))
  })
})
