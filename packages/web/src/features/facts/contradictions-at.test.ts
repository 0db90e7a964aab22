import { expect, test } from 'vitest'
import { contradictionsAt, contradictionsOnce, pathOfControl } from './contradictions-at.ts'

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
