import { expect, test } from 'vitest'
import { languages } from '../authority/authority.ts'
import { ruleSets } from '../rules/rule-sets.ts'
import { dutyRules } from './duty-rules.ts'
import { dutySourceLabel } from './duty-source-labels.ts'
import { dutyKinds, furtherDutyKinds, type Duty } from './kinds.ts'

const rules: [Duty['kind'], string][] = [
  ...dutyRules.map(({ kind, id }): [Duty['kind'], string] => [kind, id]),
  ...ruleSets.map(({ id }): [Duty['kind'], string] => ['authority', id]),
  ['investigation', 'own-target'],
  ['people', 'own-target'],
  ['processorReport', 'contract'],
  ['subProcessorReport', 'contract'],
  ['own', 'own:insurer'],
]

test.each(rules)('%s under %s says what it rests on in every language', (kind, ruleId) => {
  const words = dutySourceLabel({ kind, ruleId, source: 'stored' })
  expect(new Set(languages.map((language) => words[language])).size).toBe(languages.length)
})

test('no kind is left out', () => {
  expect(new Set(rules.map(([kind]) => kind))).toEqual(new Set([...dutyKinds, ...furtherDutyKinds]))
})

test('of a rule that is known no more, what was stored is said', () => {
  expect(dutySourceLabel({ kind: 'authority', ruleId: 'gone', source: 'stored' }).nl).toBe('stored')
})
