import { expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Answer } from '../facts/choices.ts'
import { weigh } from '../weighing/weigh.ts'
import type { RiskLevel } from '../weighing/weighing.ts'
import { conclusionProblems } from './conclusion-problems.ts'

const open = 'toBeDetermined'

test.each<[string, Answer, Answer, RiskLevel, string[]]>([
  ['as proposed', 'no', 'no', 'unlikely', []],
  ['EDPB 9/2022: in doubt notify', 'no', 'no', 'undetermined', ['riskAnswer factsOpen']],
  ['article 34(1): no risk, and yet a high one', 'no', 'yes', 'unlikely', ['highRiskAnswer contradiction']],
  ['article 34(1): no risk that may be high', 'no', open, 'unlikely', ['highRiskAnswer contradiction']],
  [
    'no risk that may be high, with nothing known',
    'no',
    open,
    'undetermined',
    ['highRiskAnswer contradiction', 'riskAnswer factsOpen'],
  ],
  ['article 33(4): left open', open, open, 'undetermined', []],
  ['a risk though much is open', 'yes', open, 'undetermined', []],
  ['a high risk though much is open', 'yes', 'yes', 'undetermined', []],
])('%s: %s and %s beside %s', (_, risk, highRisk, proposed, problems) => {
  const found = conclusionProblems({ risk, highRisk }, proposed, null)
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(problems)
})

test('with nothing known nobody can conclude that a risk is unlikely', () => {
  const problems = conclusionProblems({ risk: 'no', highRisk: 'no' }, weigh(emptyFacts()).risk, null)
  expect(problems).toEqual([{ path: 'riskAnswer', code: 'factsOpen' }])
})

test.each<[string, RiskLevel, string | null, string[]]>([
  ['article 5(2): unlikely against a risk, without an argument', 'risk', null, ['required']],
  ['article 5(2): unlikely against a high risk, without an argument', 'high', null, ['required']],
  ['article 5(2): unlikely against a high risk, in ten characters', 'high', 'a'.repeat(10), ['tooShort']],
  ['article 33(1): unlikely against a risk, argued', 'risk', 'a'.repeat(20), []],
  ['article 33(1): unlikely against a high risk, argued', 'high', 'a'.repeat(20), []],
  ['as proposed', 'unlikely', null, []],
])('%s', (_, proposed, argument, codes) => {
  const problems = conclusionProblems({ risk: 'no', highRisk: 'no' }, proposed, argument)
  expect(problems).toEqual(codes.map((code) => expect.objectContaining({ path: 'deviationArgument', code })))
})
