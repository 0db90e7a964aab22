import { describe, expect, test } from 'vitest'
import type { RiskLevel } from '../weighing/weighing.ts'
import type { Advice, DecisionInput } from './choices.ts'
import { decisionProblems, followsAdvice, type DecisionBasis } from './decision-problems.ts'

const twenty = 'abcdefghijklmnopqrst'
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

/** An assessment that came to what the facts propose. */
function basis(risk: RiskLevel, known: Partial<DecisionBasis> = {}): DecisionBasis {
  return {
    ...{ risk, isAssessed: true, proposed: risk, isHighOpen: false, isOutdated: false, excludedGrounds: [] },
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
    { people: 'tellVoluntarily', reason: twenty.slice(1) },
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
  [
    'deviates with dots',
    { people: 'tellVoluntarily', reason: '.'.repeat(40) },
    advice,
    'risk',
    ['reason saysNothing'],
  ],
  [
    'deviates with one letter over and over',
    { people: 'tellVoluntarily', reason: 'a'.repeat(25) },
    advice,
    'risk',
    ['reason repeatsItself'],
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
  [
    'high risk, silence without ground',
    noTelling,
    advice,
    'high',
    ['exceptionGround required', 'exceptionArgument required'],
  ],
  [
    'high risk, an argument without its ground',
    { ...noTelling, exceptionArgument: twenty },
    advice,
    'high',
    ['exceptionGround required'],
  ],
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
    ['exceptionGround required', 'exceptionArgument required'],
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
    ['exceptionGround required', 'exceptionArgument required'],
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
  const problems = decisionProblems(decision(known), given, basis(risk))
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
})

test('says how long a reason must be', () => {
  const [problem] = decisionProblems(decision({ people: 'doNotTell', reason: 'no' }), advice, basis('risk'))
  expect(problem).toEqual({ path: 'reason', code: 'tooShort', params: { min: 20 } })
})

const silence: Partial<DecisionInput> = { authority: 'doNotNotify', people: 'doNotTell', reason: twenty }
const quiet: Advice = { authority: null, people: null }

test.each<[string, Partial<DecisionInput>, DecisionBasis, string[]]>([
  ['article 33(1): risk unlikely', silence, basis('unlikely'), []],
  [
    'article 33(5): nothing assessed',
    silence,
    basis('unlikely', { isAssessed: false }),
    ['authority weighingMissing', 'people weighingMissing'],
  ],
  ['EDPB 9/2022: in doubt notify', silence, basis('undetermined'), ['authority riskUndetermined']],
  [
    'article 33(4): notified while the risk is open, people not told yet',
    { people: 'doNotTell', reason: twenty },
    basis('undetermined'),
    [],
  ],
  [
    'article 33(1): no words make a high risk unlikely',
    { ...silence, people: 'tell', isConfirmed: true },
    basis('high'),
    ['authority riskDemandsNotifying'],
  ],
  ['article 33(1): at a risk, not confirmed', silence, basis('risk'), ['isConfirmed required']],
  ['article 24(1): at a risk, confirmed', { ...silence, isConfirmed: true }, basis('risk'), []],
  [
    'article 24(1): held to be unlikely against the facts, not confirmed',
    silence,
    basis('unlikely', { proposed: 'high' }),
    ['isConfirmed required'],
  ],
  [
    'article 24(1): held to be unlikely against the facts, confirmed',
    { ...silence, isConfirmed: true },
    basis('unlikely', { proposed: 'high' }),
    [],
  ],
  [
    'article 24(1): not telling at what the facts propose as high, not confirmed',
    { people: 'doNotTell', reason: twenty },
    basis('risk', { proposed: 'high' }),
    ['isConfirmed required'],
  ],
  [
    'article 24(1): not telling at a high risk that the facts do not exclude, not confirmed',
    { people: 'doNotTell', reason: twenty },
    basis('risk', { proposed: 'undetermined', isHighOpen: true }),
    ['isConfirmed required'],
  ],
  [
    'article 24(1): not telling at a high risk that the facts do not exclude, confirmed',
    { people: 'doNotTell', reason: twenty, isConfirmed: true },
    basis('risk', { proposed: 'undetermined', isHighOpen: true }),
    [],
  ],
  [
    'article 34(1): telling at a high risk that the facts do not exclude',
    {},
    basis('undetermined', { isHighOpen: true }),
    [],
  ],
  [
    'EDPB 9/2022 IV.A: the facts weigh graver than what was assessed',
    { ...silence, isConfirmed: true },
    basis('unlikely', { proposed: 'high', isOutdated: true }),
    ['authority weighingOutdated', 'people weighingOutdated'],
  ],
  [
    'article 33(4): notified while the facts weigh graver than what was assessed',
    {},
    basis('unlikely', { proposed: 'high', isOutdated: true }),
    [],
  ],
  [
    'article 34(3)(a): data that can be read',
    { people: 'doNotTell', reason: twenty, ...ground('unintelligible'), isConfirmed: true },
    basis('high', { excludedGrounds: ['unintelligible'] }),
    ['exceptionGround groundExcluded'],
  ],
  [
    'article 34(3)(b): against the facts, not confirmed',
    { people: 'doNotTell', reason: twenty, ...ground('riskRemoved') },
    basis('high', { excludedGrounds: ['riskRemoved'] }),
    ['isConfirmed required'],
  ],
  [
    'article 34(3)(b): against the facts, confirmed',
    { people: 'doNotTell', reason: twenty, ...ground('riskRemoved'), isConfirmed: true },
    basis('high', { excludedGrounds: ['riskRemoved'] }),
    [],
  ],
])('not acting rests on a conclusion: %s', (_, known, on, expected) => {
  const problems = decisionProblems(decision(known), quiet, on)
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
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

// A risk that was concluded and a high one that the facts propose leave nothing to decide against notifying.
test.each<[string, Partial<DecisionInput>, DecisionBasis, string[]]>([
  [
    'article 33(1): not notified at a risk that the facts propose as a high one',
    { authority: 'doNotNotify', reason: twenty, isConfirmed: true },
    basis('risk', { proposed: 'high' }),
    ['authority riskDemandsNotifying'],
  ],
  [
    'article 5(2): held to be unlikely in spite of the facts, argued and confirmed',
    { authority: 'doNotNotify', people: 'doNotTell', reason: twenty, isConfirmed: true },
    basis('unlikely', { proposed: 'high' }),
    [],
  ],
  ...(['doNotTell', 'tellVoluntarily', 'tellPublicly'] as const).map(
    (people): [string, Partial<DecisionInput>, DecisionBasis, string[]] => [
      `article 34(1): ${people} at what the facts propose as a high risk`,
      { people, reason: twenty },
      basis('risk', { proposed: 'high' }),
      ['isConfirmed required'],
    ],
  ),
])('%s', (_, known, on, expected) => {
  const problems = decisionProblems(decision(known), { authority: null, people: null }, on)
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
})
