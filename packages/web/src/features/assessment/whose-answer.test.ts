import { expect, test } from 'vitest'
import { whoseAnswer } from './whose-answer.ts'

const own = 'people.groups.1.types'

test.each<[string, string, string | undefined, string | null]>([
  ['an own answer among the reasons of the whole', own, undefined, 'worst'],
  ['an answer of the dossier among them', 'data.types', undefined, null],
  ['an own answer of the group', own, 'people.groups.1', null],
  ['an answer that a group has from the dossier', 'nature.holder', 'people.groups.1', 'dossier'],
  ['people in no group, who have no answers of their own', 'nature.holder', 'people', null],
])('%s', (_, path, of, whose) => {
  expect(whoseAnswer({ path, source: 'data' }, of)).toBe(whose)
})

test('what sums up rests on no answer', () => {
  expect(whoseAnswer({ path: 'nature.breachTypes', source: 'general' }, 'people.groups.0')).toBeNull()
})
