import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { allToldAt, audiencesOf, audiencesTold, type AudienceState, type SentMessage } from './audiences.ts'

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
  return audiencesTold(facts, messages, spared).map(({ state }) => state)
}

describe('the parts of the people', () => {
  test('are the groups, and everybody while there is none', () => {
    expect(audiencesOf(town).map(({ key, count }) => [key, count])).toEqual([
      ['Inwoners', 3900],
      ['Personeel', 180],
      ['Leerlingen', 120],
    ])
    expect(audiencesOf(factsOf(12))).toEqual([{ key: '*', name: null, path: 'people', count: 12 }])
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
      ['waits', 'waits', 'waits'],
    ],
    [
      'a group that was renamed since',
      [{ ...toResidents, groups: ['Bewoners'] }],
      [],
      ['waits', 'waits', 'waits'],
    ],
    ['a number that nobody wrote down', [{ toldAt: first }], [], ['told', 'told', 'told']],
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
    expect(allToldAt(town, messages, spared)).toBe(at)
  })
})
