import { describe, expect, test } from 'vitest'
import { emptyGroup } from './empty-facts.ts'
import type { PeopleGroup } from './facts.ts'
import { withGroupIds, type KnownGroups } from './group-ids.ts'
import { readSection } from './read-section.ts'

const now = '2026-11-22T10:00:00.000Z'
const of = (...groups: Partial<PeopleGroup>[]): PeopleGroup[] =>
  groups.map((group) => ({ ...emptyGroup(), ...group }))
const known = (groups: Partial<PeopleGroup>[], more: Partial<KnownGroups> = {}): KnownGroups => ({
  ...{ before: of(...groups), referred: [], hadOthers: false, lastNumber: 0 },
  ...more,
})
const a = { id: 'g1', name: 'A' }
const b = { id: 'g2', name: 'B' }

describe('a group', () => {
  test.each<[string, Partial<PeopleGroup>[], KnownGroups, [string, string[] | null][]]>([
    [
      'gets an id when it is first kept',
      [{ name: 'A' }, {}],
      known([]),
      [
        ['g1', null],
        ['g2', null],
      ],
    ],
    ['comes out of those in no group', [{ name: 'A' }], known([], { hadOthers: true }), [['g1', ['*']]]],
    ['keeps it under another name', [{ ...a, name: 'Bewoners' }], known([a]), [['g1', null]]],
    [
      'keeps it in another place',
      [b, a],
      known([a, b]),
      [
        ['g2', null],
        ['g1', null],
      ],
    ],
    ['is known by its name where it says no id', [{ name: ' a' }], known([a]), [['g1', null]]],
    [
      'does not take the id of one that says it',
      [{ name: 'A' }, { ...a, name: 'C' }],
      known([a]),
      [
        ['g2', null],
        ['g1', null],
      ],
    ],
    ['gets an id that none had', [{ name: 'C' }], known([a], { referred: ['g7'] }), [['g8', null]]],
    ['gets an id that none ever had', [{ name: 'C' }], known([], { lastNumber: 7 }), [['g8', null]]],
    [
      'gets its own where it says one that was never given',
      [{ id: 'g9', name: 'C' }],
      known([a]),
      [['g2', null]],
    ],
    ['is itself again when it comes back', [a], known([], { referred: ['g1'] }), [['g1', null]]],
    [
      'says from which it was split',
      [a, { name: 'A2', from: ['g1'] }],
      known([a]),
      [
        ['g1', null],
        ['g2', ['g1']],
      ],
    ],
    [
      'comes from wherever that one came',
      [{ name: 'A2', from: ['g1'] }],
      known([{ ...a, from: ['*'] }]),
      [['g2', ['g1', '*']]],
    ],
    [
      'takes over another one',
      [{ ...a, from: ['g2'] }],
      known([a, { ...b, from: ['*'] }]),
      [['g1', ['g2', '*']]],
    ],
    ['does not forget where it came from', [a], known([{ ...a, from: ['*'] }]), [['g1', ['*']]]],
    ['comes from none that never was', [{ ...a, from: ['g5'] }], known([a]), [['g1', null]]],
  ])('%s', (_, groups, knows, expected) => {
    expect(withGroupIds(of(...groups), knows).map(({ id, from }) => [id, from])).toEqual(expected)
  })
})

test.each<[string, object[], string[]]>([
  ['an id', [{ id: 'g1' }], []],
  ['a name for an id', [{ id: 'A' }], ['people.groups.0.id notInList']],
  ['one id twice', [{ id: 'g1' }, { id: 'g1' }], ['people.groups.1.id repeated']],
  ['an origin', [{ from: ['g2', '*'] }], []],
  ['an origin twice', [{ from: ['g2', 'g2'] }], ['people.groups.0.from repeated']],
  ['an origin that is none', [{ from: ['B'] }], ['people.groups.0.from notInList']],
  ['no list of origins', [{ from: 'g2' }], ['people.groups.0.from notList']],
  [
    'more origins than there can be',
    [{ from: Array.from({ length: 101 }, (_, i) => `g${String(i)}`) }],
    ['people.groups.0.from tooLong'],
  ],
])('%s is read, or refused at its place', (_, groups, expected) => {
  const reading = readSection('people', { groups }, now)
  expect(reading.ok ? [] : reading.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
})
