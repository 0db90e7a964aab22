import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import {
  allToldAt,
  audiencesOf,
  audiencesTold,
  type AudienceState,
  type SentMessage,
  type TellingRules,
  type UntoldGroup,
} from './audiences.ts'

const first = '2026-11-22T10:00:00.000Z'
const second = '2026-11-23T10:00:00.000Z'

function factsOf(count: number | null, ...groups: Partial<PeopleGroup>[]): Facts {
  const facts = emptyFacts()
  facts.people.count = count
  facts.people.groups = groups.map((group) => ({ ...emptyGroup(), ...group }))
  return facts
}

// A town's breach: residents with their names, staff with their wages, pupils.
const town = factsOf(
  4200,
  { name: 'Inwoners', count: 3900 },
  { name: 'Personeel', count: 180 },
  { name: 'Leerlingen', count: 120 },
)

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
    expect(audiencesOf(factsOf(12))).toEqual([{ key: '*', name: null, path: 'people', count: 12, most: 12 }])
  })

  test('hold those in no group where the numbers say that there are such', () => {
    const facts = factsOf(100, { name: 'Personeel', count: 30, countMax: 40 }, { name: null, count: 10 })
    expect(audiencesOf(facts).map(({ key, count }) => [key, count])).toEqual([
      ['Personeel', 30],
      ['#2', 10],
      ['*', 50],
    ])
    expect(audiencesOf(factsOf(100, { name: 'Personeel' })).map(({ key }) => key)).toEqual(['Personeel'])
  })
})

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
        { toldAt: first, groups: ['Personeel'], reached: 80 },
      ],
      [],
      ['told', 'told', 'waits'],
    ],
    [
      'one group in two languages',
      [
        { toldAt: first, groups: ['Leerlingen'], reached: 100 },
        { toldAt: second, groups: ['Leerlingen'], reached: 20 },
      ],
      [],
      ['waits', 'waits', 'told'],
    ],
    [
      'a draft beside it',
      [toResidents, { toldAt: null, groups: ['Inwoners'] }],
      [],
      ['told', 'waits', 'waits'],
    ],
    [
      'a group that was renamed since',
      [{ ...toResidents, groups: ['Bewoners'] }],
      [],
      ['waits', 'waits', 'waits'],
    ],
    ['a number that nobody wrote down', [{ toldAt: first }], [], ['uncounted', 'uncounted', 'uncounted']],
  ])('%s', (_, messages, spared, expected) => {
    expect(states(town, messages, spared)).toEqual(expected)
  })

  test('by a name that was stored in two pieces before names had one form', () => {
    const cafe = factsOf(null, { name: 'Cafe\u0301', count: 2 })
    expect(audiencesOf(cafe)[0]?.key).toBe('Caf\u00e9')
    expect(states(cafe, [{ toldAt: first, groups: ['Cafe\u0301'], reached: 2 }])).toEqual(['told'])
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
      dossier({}, { name: 'A', count: 100 }, { name: 'Personeel' }),
      [{ toldAt: first, reached: 100 }],
      ['uncounted', 'uncounted'],
    ],
    [
      'of a group of nobody',
      dossier({}, { name: 'A', count: 0 }),
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
      ['short', 'short'],
    ],
    [
      'of those whom another message reached, for others who share one with them',
      factsOf(null, { name: 'A', count: 50 }, { name: 'B', count: 1 }, { name: 'C', count: 99 }),
      [
        { toldAt: first, groups: ['A', 'B'], reached: 0 },
        { toldAt: first, groups: ['B', 'C'], reached: 100 },
      ],
      ['short', 'short', 'short'],
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
    expect(allToldAt(facts, messages)).toBe(expected.includes('told') ? first : null)
  })

  test('people told never exceed people reached', () => {
    const group = fc.record({ count: fc.option(fc.nat(50)), countMax: fc.option(fc.nat(90)) })
    const message = fc.record({
      toldAt: fc.constant(first),
      reached: fc.nat(120),
      groups: fc.option(fc.subarray(['g0', 'g1', 'g2', 'g3'])),
    })
    fc.assert(
      fc.property(
        fc.array(group, { maxLength: 4 }),
        fc.array(message, { maxLength: 4 }),
        (groups, messages) => {
          const facts = factsOf(null, ...groups.map((one, index) => ({ ...one, name: `g${String(index)}` })))
          const told = audiencesTold(facts, messages).filter(({ state }) => state === 'told')
          const people = told.reduce((sum, { count }) => sum + (count ?? 0), 0)
          expect(people).toBeLessThanOrEqual(messages.reduce((sum, { reached }) => sum + reached, 0))
        },
      ),
      { numRuns: 300 },
    )
  })
})

// GDPR article 34(3): at a high risk nothing but its grounds excuses, and (c) is a public message and not silence.
describe('at a high risk', () => {
  const toA: SentMessage = { toldAt: first, groups: ['A'], reached: 1 }
  const facts = factsOf(null, { name: 'A', count: 1 }, { name: 'B', count: 20_000 })
  const high: TellingRules = { isHigh: true, isEach: true }

  test.each<[string, SentMessage[], UntoldGroup[], TellingRules, AudienceState]>([
    ['any reason spares nobody', [toA], [{ group: 'B' }], high, 'waits'],
    ['a ground does', [toA], [{ group: 'B', ground: 'unintelligible' }], high, 'spared'],
    ['too much effort alone does not', [toA], [{ group: 'B', ground: 'disproportionate' }], high, 'waits'],
    [
      'too much effort and a page do',
      [toA, { toldAt: first, groups: ['B'], reached: 0, isPublic: true }],
      [{ group: 'B', ground: 'disproportionate' }],
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
    ['of whom it is none, a reason does', [toA], [{ group: 'B' }], { ...high, mild: ['B'] }, 'spared'],
    [
      'of whom it is none, the rest may stay untold',
      [toA, { toldAt: first, groups: ['B'], reached: 3, hasReason: true }],
      [],
      { ...high, mild: ['B'] },
      'inPart',
    ],
  ])('%s', (_, messages, untold, rules, expected) => {
    expect(audiencesTold(facts, messages, untold, rules)[1]?.state).toBe(expected)
  })
})
