import { describe, expect, test } from 'vitest'
import type { ExceptionGround } from '../decision/choices.ts'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { audiencesOf, type Audience } from './audiences.ts'
import type { UntoldGroup } from './grounds.ts'
import { reachWhenTold, type SentMessage } from './messages.ts'
import { reachAll } from './reach.ts'
import { reachSince } from './reach-since.ts'
import { allToldAt, audiencesTold, type AudienceState, type TellingRules } from './telling.ts'

const first = '2026-11-22T10:00:00.000Z'
const second = '2026-11-23T10:00:00.000Z'

// Each with its name for an id, so that rows can be read.
function factsOf(count: number | null, ...groups: Partial<PeopleGroup>[]): Facts {
  const facts = emptyFacts()
  facts.people.count = count
  facts.people.groups = groups.map((group) => ({ ...emptyGroup(), id: group.name ?? null, ...group }))
  return facts
}

// A town's breach: residents with their names, staff with their wages, pupils.
const town = factsOf(
  4200,
  { name: 'Inwoners', count: 3900 },
  { name: 'Personeel', count: 180 },
  { name: 'Leerlingen', count: 120 },
)

function part(key: string, count: number): Audience {
  return { key, name: key, path: 'people.groups.0', from: [], count, most: count }
}

function states(facts: Facts, messages: SentMessage[], spared: string[] = []): AudienceState[] {
  const untold = spared.map((group) => ({ group }))
  return audiencesTold(facts, messages, untold).map(({ state }) => state)
}

describe('the parts of the people', () => {
  test('are the groups, and everybody while there is none', () => {
    expect(audiencesOf(town).map(({ key, count }) => [key, count])).toEqual([
      ['Inwoners', 3900],
      ['Personeel', 180],
      ['Leerlingen', 120],
    ])
    expect(audiencesOf(factsOf(12))).toEqual([
      { key: '*', name: null, path: 'people', from: [], count: 12, most: 12 },
    ])
  })

  // Nobody falls out of the people because of a number that nobody gave.
  test.each<[string, Facts, [number | null, number] | null]>([
    [
      'where the numbers say so',
      factsOf(100, { name: 'A', count: 30, countMax: 40 }, { count: 10 }),
      [50, 60],
    ],
    ['where they may be, for the most there are', withCount({ count: 10, countMax: 5000 }, 10), [null, 4990]],
    ['where nobody counted the group', factsOf(100, { name: 'A' }), [null, 100]],
    ['where nobody counted everybody', factsOf(null, { name: 'A', count: 10 }), [null, Infinity]],
    ['while that is to be determined', withCount({ countKind: 'toBeDetermined' }, 10), [null, Infinity]],
    ['not where the numbers prove that nobody is', factsOf(10, { name: 'A', count: 10 }), null],
    ['not where the groups hold more', factsOf(5, { name: 'A', count: 10 }), null],
  ])('hold those in no group: %s', (_, facts, expected) => {
    const rest = audiencesOf(facts).find(({ key }) => key === '*')
    expect(rest ? [rest.count, rest.most] : null).toEqual(expected)
  })

  test('hold whom the facts no longer count, in no group', () => {
    expect(audiencesOf(factsOf(10, { name: 'A', count: 10 }), 90).at(-1)).toMatchObject({
      count: 90,
      most: 90,
    })
    expect(audiencesOf(factsOf(10), 90)).toMatchObject([{ key: '*', count: 100, most: 100 }])
  })

  test('are known by their ids: names are for people', () => {
    const facts = factsOf(10, { id: 'g3', name: 'Bewoners', count: 10 })
    expect(audiencesOf(facts)[0]).toMatchObject({ key: 'g3', name: 'Bewoners' })
    expect(states(facts, [{ toldAt: first, groups: ['Bewoners'], reached: 10 }])).toEqual(['waits'])
    expect(states(facts, [{ toldAt: first, groups: ['g3'], reached: 10 }])).toEqual(['told'])
  })
})

function withCount(people: Partial<Facts['people']>, count: number): Facts {
  const facts = factsOf(null, { name: 'A', count })
  Object.assign(facts.people, people)
  return facts
}

// GDPR article 34(1): the communication goes to the data subject, so to each of them.
describe('one message does not tell everybody', () => {
  const toResidents: SentMessage = { toldAt: first, groups: ['Inwoners'], reached: 3900 }
  test.each<[string, SentMessage[], string[], AudienceState[]]>([
    ['nobody was told', [], [], ['waits', 'waits', 'waits']],
    ['1,200 of 4,200', [{ toldAt: first, reached: 1200 }], [], ['short', 'short', 'short']],
    ['4,200 of 4,200', [{ toldAt: first, reached: 4200 }], [], ['told', 'told', 'told']],
    ['one group', [toResidents], [], ['told', 'waits', 'waits']],
    [
      'one group, with fewer than it holds',
      [{ ...toResidents, reached: 1200 }],
      [],
      ['short', 'waits', 'waits'],
    ],
    [
      'fewer, with the reason',
      [{ ...toResidents, reached: 12, hasReason: true }],
      [],
      ['inPart', 'waits', 'waits'],
    ],
    [
      'fewer, on a public page',
      [{ ...toResidents, reached: 0, isPublic: true }],
      [],
      ['told', 'waits', 'waits'],
    ],
    [
      'the others have their ground',
      [toResidents],
      ['Personeel', 'Leerlingen'],
      ['told', 'spared', 'spared'],
    ],
    ['some will follow', [{ ...toResidents, wholeAt: null }], [], ['waits', 'waits', 'waits']],
    [
      'told, and the rest has its ground',
      [{ ...toResidents, reached: 1 }],
      ['Inwoners'],
      ['inPart', 'waits', 'waits'],
    ],
    [
      'those who got the data by mistake',
      [{ toldAt: first, groups: [], reached: 3 }],
      [],
      ['waits', 'waits', 'waits'],
    ],
    [
      'one letter for two groups, another for one of them',
      [
        { toldAt: first, groups: ['Inwoners', 'Personeel'], reached: 4000 },
        { toldAt: second, groups: ['Personeel'], reached: 80, isToOthers: true },
      ],
      [],
      ['told', 'told', 'waits'],
    ],
    [
      'one letter for two groups, and a reminder to some of one of them',
      [
        { toldAt: first, groups: ['Inwoners', 'Personeel'], reached: 4000 },
        { toldAt: second, groups: ['Personeel'], reached: 80 },
      ],
      [],
      ['short', 'short', 'waits'],
    ],
    [
      'some by one letter, then each group by its own',
      [
        { toldAt: first, groups: ['Inwoners', 'Personeel'], reached: 100 },
        { toldAt: second, groups: ['Inwoners'], reached: 3900 },
        { toldAt: second, groups: ['Personeel'], reached: 180 },
      ],
      [],
      ['told', 'told', 'waits'],
    ],
    [
      'one group by its own letter, and all by one that did not reach all',
      [
        { toldAt: first, groups: ['Personeel'], reached: 180 },
        { toldAt: second, reached: 4000 },
      ],
      [],
      ['short', 'told', 'short'],
    ],
    [
      'one group in two languages',
      [
        { toldAt: first, groups: ['Leerlingen'], reached: 100 },
        { toldAt: second, groups: ['Leerlingen'], reached: 20, isToOthers: true },
      ],
      [],
      ['waits', 'waits', 'told'],
    ],
    [
      'the same hundred of them, twice',
      [
        { toldAt: first, groups: ['Leerlingen'], reached: 100 },
        { toldAt: second, groups: ['Leerlingen'], reached: 100 },
      ],
      [],
      ['waits', 'waits', 'short'],
    ],
    [
      'a draft beside it',
      [toResidents, { toldAt: null, groups: ['Inwoners'] }],
      [],
      ['told', 'waits', 'waits'],
    ],
    [
      'a group that is not there',
      [{ ...toResidents, groups: ['Bewoners'] }],
      [],
      ['waits', 'waits', 'waits'],
    ],
    ['a number that nobody wrote down', [{ toldAt: first }], [], ['uncounted', 'uncounted', 'uncounted']],
  ])('%s', (_, messages, spared, expected) => {
    expect(states(town, messages, spared)).toEqual(expected)
  })

  test('says how many are missing', () => {
    expect(audiencesTold(town, [{ toldAt: first, reached: 1200 }])[0]?.missing).toBe(3000)
  })
})

describe('all are told', () => {
  const each: SentMessage[] = [
    { toldAt: second, groups: ['Inwoners'], reached: 3900 },
    { toldAt: first, groups: ['Personeel'], reached: 180 },
  ]
  test.each<[string, SentMessage[], string[], string | null]>([
    ['not while a group waits', each, [], null],
    ['with the last of the last group', each, ['Leerlingen'], second],
    ['not when nobody was told, whatever the grounds', [], ['Inwoners', 'Personeel', 'Leerlingen'], null],
    [
      'whenever those were told who got the data by mistake',
      [...each, { toldAt: '2026-12-01T10:00:00.000Z', groups: [], reached: 2 }],
      ['Leerlingen'],
      second,
    ],
  ])('%s', (_, messages, spared, at) => {
    expect(
      allToldAt(
        town,
        messages,
        spared.map((group) => ({ group })),
      ),
    ).toBe(at)
  })
})

// GDPR article 34(1): each person concerned. A number proves no more than it counts.
describe('a number is no proof', () => {
  const dossier = (people: Partial<Facts['people']>, ...groups: Partial<PeopleGroup>[]): Facts => {
    const facts = factsOf(null, ...groups)
    Object.assign(facts.people, people)
    return facts
  }
  const ofTwo = factsOf(30, { name: 'A', count: 10 }, { name: 'B', count: 20 })

  test.each<[string, Facts, SentMessage[], AudienceState[]]>([
    [
      'of nobody, while nobody counted them',
      dossier({ countKind: 'toBeDetermined' }),
      [{ toldAt: first, reached: 0 }],
      ['uncounted'],
    ],
    [
      'of some, while nobody counted them',
      dossier({ countKind: 'cannotBeDetermined', count: 5 }),
      [{ toldAt: first, reached: 5 }],
      ['uncounted'],
    ],
    [
      'of the least there may be',
      dossier({ countKind: 'approximate', count: 100, countMax: 100_000 }),
      [{ toldAt: first, reached: 100 }],
      ['uncounted'],
    ],
    [
      'of a group that was found afterwards',
      dossier({ count: 150 }, { name: 'A', count: 100 }, { name: 'Personeel' }),
      [{ toldAt: first, reached: 100 }],
      ['uncounted', 'uncounted', 'uncounted'],
    ],
    [
      'of a group of nobody',
      dossier({ count: 0 }, { name: 'A', count: 0 }),
      [{ toldAt: first, reached: 0 }],
      ['uncounted'],
    ],
    [
      'of more than there are, for others',
      ofTwo,
      [
        { toldAt: first, groups: ['A'], reached: 1_000_000 },
        { toldAt: first, reached: 1 },
      ],
      ['told', 'short'],
    ],
    [
      'of those whom another message reached, for others who share one with them',
      factsOf(150, { name: 'A', count: 50 }, { name: 'B', count: 1 }, { name: 'C', count: 99 }),
      [
        { toldAt: first, groups: ['A', 'B'], reached: 0 },
        { toldAt: first, groups: ['B', 'C'], reached: 100 },
      ],
      ['short', 'told', 'told'],
    ],
    ['unless it is all of them', ofTwo, [{ toldAt: first, reached: 30 }], ['told', 'told']],
    [
      'unless they were told in the open',
      dossier({ countKind: 'toBeDetermined' }),
      [{ toldAt: first, reached: 0, isPublic: true }],
      ['told'],
    ],
  ])('%s', (_, facts, messages, expected) => {
    expect(states(facts, messages)).toEqual(expected)
    expect(allToldAt(facts, messages)).toBe(expected.every((state) => state === 'told') ? first : null)
  })
})

// GDPR article 34(3): at a high risk nothing but its grounds excuses, and (c) is a public message and not silence.
describe('at a high risk', () => {
  const toA: SentMessage = { toldAt: first, groups: ['A'], reached: 1 }
  const facts = factsOf(20_001, { name: 'A', count: 1 }, { name: 'B', count: 20_000 })
  const high: TellingRules = { isHigh: true, isEach: true }
  const decided = { group: 'B', isDecided: true }
  const excludes = (ground: ExceptionGround): TellingRules => ({
    ...high,
    excluded: new Map([['B', [ground]]]),
  })

  test.each<[string, SentMessage[], UntoldGroup[], TellingRules, AudienceState]>([
    ['any reason spares nobody', [toA], [decided], high, 'waits'],
    ['a ground does', [toA], [{ ...decided, ground: 'unintelligible' }], high, 'spared'],
    [
      'not one that nobody decided, recorded before the risk was high',
      [toA],
      [{ group: 'B', ground: 'unintelligible' }],
      high,
      'waits',
    ],
    [
      'not one that the facts exclude',
      [toA],
      [{ ...decided, ground: 'riskRemoved' }],
      excludes('riskRemoved'),
      'waits',
    ],
    [
      'one that the facts exclude and whoever decides confirmed',
      [toA],
      [{ ...decided, ground: 'riskRemoved', isConfirmed: true }],
      excludes('riskRemoved'),
      'spared',
    ],
    [
      'not data that can be read, whatever is confirmed',
      [toA],
      [{ ...decided, ground: 'unintelligible', isConfirmed: true }],
      excludes('unintelligible'),
      'waits',
    ],
    [
      'one that was given for as many as there are',
      [toA],
      [{ ...decided, ground: 'unintelligible', reach: reachAll([part('B', 20_000)]) }],
      high,
      'spared',
    ],
    [
      'not one that was given for fewer',
      [toA],
      [
        {
          ...decided,
          ground: 'unintelligible',
          reach: reachSince(reachAll([part('B', 19_999)]), {
            before: [part('B', 19_999)],
            after: [part('B', 20_000)],
          }),
        },
      ],
      high,
      'waits',
    ],
    ['too much effort alone does not', [toA], [{ ...decided, ground: 'disproportionate' }], high, 'waits'],
    [
      'too much effort and a page do',
      [toA, { toldAt: first, groups: ['B'], reached: 0, isPublic: true }],
      [{ ...decided, ground: 'disproportionate' }],
      high,
      'inPart',
    ],
    [
      'a page alone tells nobody where each is to be told',
      [toA, { toldAt: first, groups: ['B'], reached: 0, isPublic: true }],
      [],
      high,
      'short',
    ],
    [
      'nor does it with a number: nobody counts its readers',
      [toA, { toldAt: first, groups: ['B'], reached: 20_000, isPublic: true }],
      [],
      high,
      'short',
    ],
    [
      'a letter to each of them does, beside a page',
      [
        toA,
        { toldAt: first, groups: ['B'], reached: 20_000, isPublic: true },
        { toldAt: first, groups: ['B'], reached: 20_000 },
      ],
      [],
      high,
      'told',
    ],
    [
      'a page tells all where that was decided',
      [{ toldAt: first, reached: 0, isPublic: true }],
      [],
      { isHigh: true },
      'told',
    ],
    [
      'one call with a reason is no page',
      [{ toldAt: first, reached: 1, hasReason: true }],
      [],
      { isHigh: true },
      'short',
    ],
    ['of whom it is none, a decided reason does', [toA], [decided], { ...high, mild: ['B'] }, 'spared'],
    ['of whom it is none, no other does', [toA], [{ group: 'B' }], { ...high, mild: ['B'] }, 'waits'],
    [
      'of whom it is none, the rest may stay untold once that is decided',
      [toA, { toldAt: first, groups: ['B'], reached: 3, hasReason: true }],
      [decided],
      { ...high, mild: ['B'] },
      'inPart',
    ],
    [
      'of whom it is none, whoever tells does not leave the rest out',
      [toA, { toldAt: first, groups: ['B'], reached: 3, hasReason: true }],
      [],
      { ...high, mild: ['B'] },
      'short',
    ],
  ])('%s', (_, messages, untold, rules, expected) => {
    expect(audiencesTold(facts, messages, untold, rules)[1]?.state).toBe(expected)
  })
})

// GDPR article 34(1): where each is to be told, a page is no instant at which anybody was.
test('a page that came later moves nothing', () => {
  const facts = factsOf(10)
  const letter: SentMessage = { toldAt: first, reached: 10 }
  const page: SentMessage = { toldAt: second, reached: 10, isPublic: true }
  expect(allToldAt(facts, [letter, page], [], { isEach: true })).toBe(first)
  expect(allToldAt(facts, [letter, page])).toBe(second)
})

// GDPR article 34(1): who came to the group after it was told was not told, whatever number was written down then.
describe('a message tells those of then', () => {
  const told = (then: Facts, message: Partial<SentMessage> = {}): [Facts, SentMessage] => {
    const sent = { toldAt: first, ...message }
    return [then, { ...sent, reach: reachWhenTold(sent, audiencesOf(then)) }]
  }
  const since = (facts: Facts, [then, { reach, ...message }]: [Facts, SentMessage]): SentMessage => ({
    ...message,
    ...(reach && { reach: reachSince(reach, { before: audiencesOf(then), after: audiencesOf(facts) }) }),
  })
  const ten = factsOf(10, { name: 'A', count: 10 })
  const two = factsOf(30, { name: 'A', count: 10 }, { name: 'B', count: 20 })
  const from = (...ids: string[]) => ({ from: ids })

  test.each<[string, Facts, [Facts, SentMessage][], AudienceState[]]>([
    [
      'more than there were, then many more come',
      factsOf(50_000),
      [told(factsOf(10), { reached: 1_000_000 })],
      ['short'],
    ],
    [
      'all groups, then another one comes',
      factsOf(60, { name: 'A', count: 10 }, { name: 'B', count: 20 }, { name: 'C', count: 30 }),
      [told(two, { reached: 60 })],
      ['told', 'told', 'waits'],
    ],
    [
      'all groups, then one goes and another comes',
      factsOf(30, { name: 'A', count: 10 }, { name: 'C', count: 20, ...from('*') }),
      [told(two, { reached: 30 })],
      ['told', 'waits'],
    ],
    [
      'everybody, then they are divided',
      factsOf(30, { name: 'A', count: 10, ...from('*') }, { name: 'B', count: 20, ...from('*') }),
      [told(factsOf(30), { reached: 30 })],
      ['told', 'told'],
    ],
    [
      'everybody, then they are divided and are more',
      factsOf(31, { name: 'A', count: 11, ...from('*') }, { name: 'B', count: 20, ...from('*') }),
      [told(factsOf(30), { reached: 30 })],
      ['short', 'short'],
    ],
    [
      'a group, then it is split',
      factsOf(10, { name: 'A', count: 4 }, { name: 'A2', count: 6, ...from('A') }),
      [told(ten, { groups: ['A'], reached: 10 })],
      ['told', 'told'],
    ],
    [
      'a group, then one that was not told goes over into it',
      factsOf(30, { name: 'A', count: 30, ...from('B') }),
      [told(two, { groups: ['A'], reached: 10 })],
      ['short'],
    ],
    [
      'two groups, then they are merged',
      factsOf(30, { name: 'A', count: 30, ...from('B') }),
      [
        told(two, { groups: ['A'], reached: 10 }),
        told(two, { groups: ['B'], reached: 20, isToOthers: true }),
      ],
      ['told'],
    ],
    [
      'those whom the facts then counted, and a wrong number is corrected',
      factsOf(8, { name: 'A', count: 8 }),
      [told(ten, { groups: ['A'], reached: 10 })],
      ['told'],
    ],
    [
      'as many as could be found while nobody knew how many there were',
      factsOf(10),
      [told(factsOf(null), { reached: 10 })],
      ['told'],
    ],
    [
      'some of two groups, one of which is in the facts no longer',
      ten,
      [told(two, { reached: 25 })],
      ['short'],
    ],
  ])('%s', (_, facts, messages, expected) => {
    expect(
      states(
        facts,
        messages.map((one) => since(facts, one)),
      ),
    ).toEqual(expected)
  })
})
