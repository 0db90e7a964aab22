import { expect, test } from 'vitest'
import type { RiskLevel } from '../weighing/weighing.ts'
import { adviceProblems, type AdviceInput } from './advice-problems.ts'
import { exceptionGrounds } from './choices.ts'

const twenty = 'abcdefghijklmnopqrst'
const silent: Partial<AdviceInput> = { people: 'doNotTell' }

test.each<[string, RiskLevel, Partial<AdviceInput>, string[]]>([
  ['notify and tell', 'high', {}, []],
  ['nothing advised yet', 'high', { authority: null, people: null }, []],
  [
    'article 33(1): high risk, not notifying',
    'high',
    { authority: 'doNotNotify' },
    ['authority riskDemandsNotifying'],
  ],
  [
    'article 33(1): no words make a high risk unlikely',
    'high',
    { authority: 'doNotNotify', text: twenty },
    ['authority riskDemandsNotifying'],
  ],
  [
    'article 33(1): a risk, not notifying without words',
    'risk',
    { authority: 'doNotNotify' },
    ['text required'],
  ],
  [
    'article 33(1): a risk, not notifying with 19 characters',
    'risk',
    { authority: 'doNotNotify', text: twenty.slice(1) },
    ['text tooShort'],
  ],
  ['article 33(1): a risk, argued', 'risk', { authority: 'doNotNotify', text: twenty }, []],
  ['EDPB 9/2022: in doubt notify', 'undetermined', { authority: 'doNotNotify' }, ['text required']],
  ['article 33(1): risk unlikely', 'unlikely', { authority: 'doNotNotify', ...silent }, []],
  ['article 34(3): high risk, silence without ground', 'high', silent, ['exceptionGround required']],
  [
    'article 34(3): a ground without words',
    'high',
    { ...silent, exceptionGround: 'unintelligible' },
    ['text required'],
  ],
  ['article 34(3)(a), argued', 'high', { ...silent, exceptionGround: 'unintelligible', text: twenty }, []],
  [
    'article 34(3)(c) is not silence',
    'high',
    { ...silent, exceptionGround: 'disproportionate', text: twenty },
    ['people contradiction'],
  ],
  [
    'article 34(3)(c), told publicly',
    'high',
    { people: 'tellPublicly', exceptionGround: 'disproportionate', text: twenty },
    [],
  ],
  [
    'a ground beside telling',
    'high',
    { exceptionGround: 'riskRemoved', text: twenty },
    ['exceptionGround contradiction'],
  ],
  ['article 34(1): no high risk, no telling', 'risk', silent, []],
  [
    'two parts asking for the same words ask once',
    'risk',
    { ...silent, authority: 'doNotNotify', exceptionGround: 'riskRemoved' },
    ['text required'],
  ],
])('%s (%s)', (_, risk, known, expected) => {
  const advice: AdviceInput = {
    authority: 'notify',
    people: 'tell',
    exceptionGround: null,
    text: null,
    ...known,
  }
  expect(adviceProblems(advice, risk, []).map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
})

test.each<[string, Partial<AdviceInput>, string[]]>([
  [
    '34(3)(a): data that can be read',
    { exceptionGround: 'unintelligible' },
    ['exceptionGround groundExcluded'],
  ],
  ['34(3)(b): what removed the risk happened outside the facts', { exceptionGround: 'riskRemoved' }, []],
  [
    '34(3)(c): few people whom nobody can reach',
    { exceptionGround: 'disproportionate', people: 'tellPublicly' },
    [],
  ],
])('a ground that the facts exclude: %s', (_, known, expected) => {
  const advice: AdviceInput = {
    authority: 'notify',
    exceptionGround: null,
    text: twenty,
    people: 'doNotTell',
    ...known,
  }
  const problems = adviceProblems(advice, 'high', exceptionGrounds)
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
})
