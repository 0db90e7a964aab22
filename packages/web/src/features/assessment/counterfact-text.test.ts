import { expect, test } from 'vitest'
import { counterfactText } from './counterfact-text.ts'

// A reader could not tell what "answered with residents" would replace.
test.each([
  ['nature.holder', 'choice', 'known', 'instead'],
  ['people.count', 'count', 40, 'instead'],
  ['people.count', 'count', null, 'first'],
  ['consequences.severity', 'choice', null, 'first'],
  ['nature.holder', 'choice', 'toBeDetermined', 'first'],
  ['people.categories', 'choices', ['residents'], 'also'],
  ['people.categories', 'choices', [], 'only'],
  ['people.categories', 'choices', null, 'only'],
  ['data.types', 'choices', ['basic', 'toBeDetermined'], 'only'],
  ['nature.breachTypes', 'choices', null, 'also'],
  ['nature.breachTypes', 'choices', ['integrity'], 'also'],
])('%s (%s) answered %j: %s', (path, kind, answer, expected) => {
  expect(counterfactText(path, kind, answer)).toBe(expected)
})
