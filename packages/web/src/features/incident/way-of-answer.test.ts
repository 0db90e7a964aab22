import type { RiskLevel } from '@lekboek/domain'
import { expect, test } from 'vitest'
import dutch from '../../i18n/nl/dossier.json' with { type: 'json' }
import english from '../../i18n/en/dossier.json' with { type: 'json' }
import { spanWords, wayOfAnswer } from './way-of-answer.ts'

test.each<[RiskLevel, RiskLevel[], string]>([
  ['risk', ['high'], 'graver'],
  ['high', ['risk'], 'milder'],
  ['risk', ['high', 'unlikely'], 'both'],
  ['undetermined', ['risk', 'unlikely'], 'settles'],
  ['undetermined', ['unlikely'], 'settles'],
  ['undetermined', [], 'together'],
  ['unlikely', ['undetermined'], 'graver'],
])('at %s an answer that brings %o: %s', (risk, outcomes, way) => {
  const found = wayOfAnswer(outcomes, risk)
  expect(found.way).toBe(way)
  expect([...found.graver, ...found.milder].toSorted()).toEqual(outcomes.toSorted())
  for (const words of [dutch, english]) expect(Object.keys(words.needed.way)).toContain(way)
})

test.each([
  ['nature.holder', 'nature.holder', false, { key: 'span', least: '<trusted>', most: '<public>' }],
  ['people.countKind', 'people.count', true, { key: 'more', least: '', most: '' }],
  ['nature.breachTypes', 'nature.deprivation', false, { key: 'together', least: '', most: '' }],
  ['nature.breachTypes', 'nature.breachTypes', false, { key: 'together', least: '', most: '' }],
])('together with others, %s for %s', (shown, weighed, isCount, words) => {
  expect(spanWords({ shown, weighed, isCount }, (answer) => `<${answer}>`)).toEqual(words)
})
