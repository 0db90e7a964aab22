import { describe, expect, test } from 'vitest'
import type { RiskLevel } from '../weighing/weighing.ts'
import type { Advice, DecisionInput } from './choices.ts'
import { decisionProblems, followsAdvice } from './decision-problems.ts'

const twenty = 'a'.repeat(20)
const advice: Advice = { authority: 'notify', people: 'tell' }

function decision(known: Partial<DecisionInput> = {}): DecisionInput {
  return {
    authority: 'notify',
    people: 'tell',
    exceptionGround: null,
    exceptionArgument: null,
    reason: null,
    ...known,
  }
}

const noTelling: Partial<DecisionInput> = { people: 'doNotTell', reason: twenty }
const ground = (exceptionGround: DecisionInput['exceptionGround']): Partial<DecisionInput> => ({
  exceptionGround,
  exceptionArgument: twenty,
})

test.each<[string, Partial<DecisionInput>, Advice, RiskLevel, string[]]>([
  ['follows the advice', {}, advice, 'high', []],
  ['no advice to follow', {}, { authority: null, people: null }, 'high', []],
  ['deviates without a reason', { people: 'tellVoluntarily' }, advice, 'risk', ['reason required']],
  [
    'deviates with 19 characters',
    { people: 'tellVoluntarily', reason: 'a'.repeat(19) },
    advice,
    'risk',
    ['reason tooShort'],
  ],
  [
    'deviates with blanks',
    { people: 'tellVoluntarily', reason: ' '.repeat(40) },
    advice,
    'risk',
    ['reason required'],
  ],
  ['deviates with 20 characters', { people: 'tellVoluntarily', reason: twenty }, advice, 'risk', []],
  [
    'not notifying needs its argument even where it was advised',
    { authority: 'doNotNotify', people: 'doNotTell' },
    { authority: 'doNotNotify', people: 'doNotTell' },
    'unlikely',
    ['reason required'],
  ],
  [
    'not notifying, argued',
    { authority: 'doNotNotify', people: 'doNotTell', reason: twenty },
    { authority: 'doNotNotify', people: 'doNotTell' },
    'unlikely',
    [],
  ],
  ['high risk, silence without ground', noTelling, advice, 'high', ['exceptionGround required']],
  ['high risk, unintelligible', { ...noTelling, ...ground('unintelligible') }, advice, 'high', []],
  ['high risk, risk removed', { ...noTelling, ...ground('riskRemoved') }, advice, 'high', []],
  [
    'ground without argument',
    { ...noTelling, exceptionGround: 'riskRemoved' },
    advice,
    'high',
    ['exceptionArgument required'],
  ],
  [
    'ground with a short argument',
    { ...noTelling, exceptionGround: 'riskRemoved', exceptionArgument: 'wiped' },
    advice,
    'high',
    ['exceptionArgument tooShort'],
  ],
  [
    'disproportionate effort is not silence',
    { ...noTelling, ...ground('disproportionate') },
    advice,
    'high',
    ['people contradiction'],
  ],
  [
    'disproportionate effort, told publicly',
    { people: 'tellPublicly', reason: twenty, ...ground('disproportionate') },
    advice,
    'high',
    [],
  ],
  [
    'publicly at high risk without a ground',
    { people: 'tellPublicly', reason: twenty },
    advice,
    'high',
    ['exceptionGround required'],
  ],
  [
    'publicly at high risk on another ground',
    { people: 'tellPublicly', reason: twenty, ...ground('unintelligible') },
    advice,
    'high',
    ['exceptionGround contradiction'],
  ],
  ['publicly without high risk is free', { people: 'tellPublicly', reason: twenty }, advice, 'risk', []],
  [
    'at high risk telling is a duty',
    { people: 'tellVoluntarily', reason: twenty },
    advice,
    'high',
    ['exceptionGround required'],
  ],
  [
    'voluntarily under an exception',
    { people: 'tellVoluntarily', reason: twenty, ...ground('unintelligible') },
    advice,
    'high',
    [],
  ],
  ['a ground beside telling', ground('unintelligible'), advice, 'high', ['exceptionGround contradiction']],
  [
    'no high risk, no telling',
    { people: 'doNotTell' },
    { authority: 'notify', people: 'doNotTell' },
    'risk',
    [],
  ],
  [
    'undetermined, no telling yet',
    { people: 'doNotTell' },
    { authority: 'notify', people: null },
    'undetermined',
    [],
  ],
])('%s', (_, known, given, risk, expected) => {
  const problems = decisionProblems(decision(known), given, { risk })
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
})

test('says how long a reason must be', () => {
  const [problem] = decisionProblems(decision({ people: 'doNotTell', reason: 'no' }), advice, {
    risk: 'risk',
  })
  expect(problem).toEqual({ path: 'reason', code: 'tooShort', params: { min: 20 } })
})

describe('following the advice', () => {
  test.each<[Partial<DecisionInput>, Advice, boolean]>([
    [{}, advice, true],
    [{ people: 'tellPublicly' }, advice, false],
    [{ authority: 'doNotNotify' }, advice, false],
    [{ authority: 'doNotNotify' }, { authority: null, people: 'tell' }, true],
  ])('%j against %j', (known, given, follows) => {
    expect(followsAdvice(decision(known), given)).toBe(follows)
  })
})
