import { expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import { answers, type Answer } from '../facts/choices.ts'
import { isHighOpen } from '../weighing/graver.ts'
import { weigh } from '../weighing/weigh.ts'
import { riskLevels, type RiskLevel } from '../weighing/weighing.ts'
import { concludedRisk, conclusionProblems, isHeldMilder } from './conclusion-problems.ts'

const open = 'toBeDetermined'
const argued = 'abcdefghijklmnopqrst'

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
  ['article 5(2): unlikely against a high risk, in ten characters', 'high', argued.slice(10), ['tooShort']],
  ['article 33(1): unlikely against a risk, argued', 'risk', argued, []],
  ['article 33(1): unlikely against a high risk, argued', 'high', argued, []],
  ['as proposed', 'unlikely', null, []],
])('%s', (_, proposed, argument, codes) => {
  const problems = conclusionProblems({ risk: 'no', highRisk: 'no' }, proposed, argument)
  expect(problems).toEqual(codes.map((code) => expect.objectContaining({ path: 'deviationArgument', code })))
})

test.each<[string, Answer, Answer, RiskLevel, string[]]>([
  ['article 34(1): a risk against a high one', 'yes', 'no', 'high', ['deviationArgument required']],
  [
    'article 34(1): a high risk left open against facts that show it',
    'yes',
    open,
    'high',
    ['deviationArgument required'],
  ],
  ['both left open against facts that show a high risk', open, open, 'high', ['deviationArgument required']],
  ['a risk left open is notified all the same', open, open, 'risk', []],
  ['graver than proposed', 'yes', 'yes', 'risk', []],
])('milder than the facts: %s', (_, risk, highRisk, proposed, problems) => {
  const found = conclusionProblems({ risk, highRisk }, proposed, null)
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(problems)
  expect(conclusionProblems({ risk, highRisk }, proposed, argued)).toEqual([])
})

test.each<[string, Answer, Answer, string[]]>([
  ['article 34(1): no high risk where none is excluded', 'yes', 'no', ['deviationArgument required']],
  ['a high risk left open, as the facts leave it', 'yes', open, []],
  ['both left open', open, open, []],
  ['graver than the facts can say yet', 'yes', 'yes', []],
])('what the facts do not exclude: %s', (_, risk, highRisk, problems) => {
  const found = conclusionProblems({ risk, highRisk }, 'undetermined', null, true)
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(problems)
  expect(conclusionProblems({ risk, highRisk }, 'undetermined', argued, true)).toEqual([])
})

test('a high risk is open while nothing is known, and where one answer to it is missing', () => {
  const nothing = emptyFacts()
  expect(isHighOpen(weigh(nothing))).toBe(true)
  expect(isHighOpen({ risk: 'undetermined', questions: { highRisk: 'no' } })).toBe(false)
  expect(isHighOpen({ risk: 'high', questions: { highRisk: 'yes' } })).toBe(false)
})

test('every pair of answers leaves out no more than the facts propose, or needs its argument', () => {
  for (const risk of answers) {
    for (const highRisk of answers) {
      for (const proposed of riskLevels) {
        const problems = conclusionProblems({ risk, highRisk }, proposed, null)
        const conclusion = concludedRisk(risk, highRisk)
        const tells = conclusion === 'high' || proposed !== 'high'
        const notifies = conclusion !== 'unlikely' || proposed === 'unlikely'
        expect(problems.length === 0 && !(tells && notifies)).toBe(false)
        expect(isHeldMilder(conclusion, proposed)).toBe(
          problems.some(({ path }) => path === 'deviationArgument'),
        )
      }
    }
  }
})
