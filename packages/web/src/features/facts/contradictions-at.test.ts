import { expect, test } from 'vitest'
import {
  contradictedIn,
  contradictionsAt,
  contradictionsOnce,
  pathOfControl,
  type FoundContradiction,
} from './contradictions-at.ts'

const of = (one: string, other: string) => ({ code: 'numberWithoutKind', paths: [one, other] })
const found = [
  { code: 'disclosedYetNobody', paths: ['nature.disclosure', 'nature.holder'] },
  { code: 'nobodyYetCounted', paths: ['nature.holder', 'nature.holderCount'] },
  { code: 'namedYetUnidentifiable', paths: ['data.types', 'people.groups.0.identifiability'] },
]

test.each<[string, string, { code: string; other: string }[]]>([
  ['nature', 'disclosure', [{ code: 'disclosedYetNobody', other: 'nature.holder' }]],
  [
    'nature',
    'holder',
    [
      { code: 'disclosedYetNobody', other: 'nature.disclosure' },
      { code: 'nobodyYetCounted', other: 'nature.holderCount' },
    ],
  ],
  ['people', 'groups.0.identifiability', [{ code: 'namedYetUnidentifiable', other: 'data.types' }]],
  ['nature', 'intent', []],
])('%s %s', (section, id, expected) => {
  expect(contradictionsAt(found, pathOfControl(section, id))).toEqual(expected)
})

test('the same contradiction of the dossier and of its groups is one, with every answer in it once', () => {
  const code = 'disclosedYetNobody'
  const ofGroup = { code, paths: ['nature.disclosure', 'people.groups.1.holder'] }
  expect(contradictionsOnce([...found, ofGroup])).toEqual([
    { code, paths: ['nature.disclosure', 'nature.holder', 'people.groups.1.holder'] },
    found[1],
    found[2],
  ])
})

test.each<[string, FoundContradiction[], (number | null)[]]>([
  ['a group that inherits one of the two', [of('people.groups.1.types', 'data.nationalNumber')], [1]],
  [
    'two groups',
    [of('people.groups.2.types', 'data.nationalNumber'), of('people.groups.0.types', 'data.nationalNumber')],
    [0, 2],
  ],
  [
    'the dossier and a group',
    [of('data.types', 'data.nationalNumber'), of('people.groups.0.types', 'data.nationalNumber')],
    [null, 0],
  ],
  ['the dossier alone', [of('data.types', 'data.nationalNumber')], []],
  ['the groups together', [of('people.groups', 'people.count')], []],
])('whose it is: %s', (_, those, expected) => {
  expect(contradictedIn([...found, ...those], 'numberWithoutKind')).toEqual(expected)
})
