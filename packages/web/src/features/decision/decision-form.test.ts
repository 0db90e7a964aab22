import type { DecisionBasis, RiskLevel } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import {
  advisedDecision,
  asksConfirmation,
  asksException,
  basisOf,
  choicesUnder,
  decisionInput,
  emptyDecision,
  givesUp,
  problemsOfDecision,
  type DecisionForm,
} from './decision-form.ts'

const advice = { authority: 'notify', people: 'tell' } as const
const advised = advisedDecision({ ...advice, exceptionGround: null })
const reason = 'Het college ziet het risico anders.'

const all = ['tell', 'doNotTell', 'tellPublicly', 'tellVoluntarily']

function basis(risk: RiskLevel, known: Partial<DecisionBasis> = {}): DecisionBasis {
  return {
    ...{ risk, isAssessed: true, proposed: risk, isHighOpen: false, isOutdated: false, excludedGrounds: [] },
    ...known,
  }
}

describe('problemsOfDecision', () => {
  test.each<[string, Partial<DecisionForm>, RiskLevel, string[]]>([
    ['following the advice', {}, 'high', []],
    ['nothing chosen', emptyDecision(), 'high', ['authorityChoice', 'peopleChoice']],
    ['deviating in silence', { peopleChoice: 'doNotTell' }, 'risk', ['reason']],
    ['deviating with a reason', { peopleChoice: 'doNotTell', reason }, 'risk', []],
    ['not notifying in silence', { authorityChoice: 'doNotNotify' }, 'unlikely', ['reason']],
    ['not notifying at a risk', { authorityChoice: 'doNotNotify', reason }, 'risk', ['isConfirmed']],
    [
      'not notifying at a risk, confirmed',
      { authorityChoice: 'doNotNotify', reason, isConfirmed: true },
      'risk',
      [],
    ],
    ['not notifying at high risk', { authorityChoice: 'doNotNotify', reason }, 'high', ['authorityChoice']],
    [
      'not telling at high risk',
      { peopleChoice: 'doNotTell', reason },
      'high',
      ['exceptionGround', 'exceptionArgument'],
    ],
    [
      'effort as a ground for silence',
      { peopleChoice: 'doNotTell', reason, exceptionGround: 'disproportionate', exceptionArgument: reason },
      'high',
      ['peopleChoice'],
    ],
  ])('%s', (_name, change, risk, paths) => {
    const found = problemsOfDecision({ ...advised, ...change }, advice, basis(risk))
    expect(found.map(({ path }) => path)).toEqual(paths)
  })
})

describe('choicesUnder', () => {
  test.each<[string, DecisionBasis, string[], string[]]>([
    ['a weighing that stands', basis('unlikely'), ['notify', 'doNotNotify'], all],
    ['no weighing yet', basis('unlikely', { isAssessed: false }), ['notify', 'doNotNotify'], all],
    ['one that a risk overtook', basis('unlikely', { isOutdated: true, proposed: 'risk' }), ['notify'], all],
    [
      'one that a high risk overtook',
      basis('risk', { isOutdated: true, proposed: 'high' }),
      ['notify'],
      ['tell', 'tellPublicly', 'tellVoluntarily'],
    ],
  ])('under %s', (_name, under, authority, people) => {
    expect(choicesUnder(under)).toEqual({ authority, people })
  })
})

test('a ground that is no longer asked is not sent', () => {
  const form: DecisionForm = { ...advised, exceptionGround: 'riskRemoved', exceptionArgument: reason }
  expect(asksException(form, 'high')).toBe(false)
  expect(decisionInput(form, advice, 'high', { version: 1, assessmentVersion: 2 })).toMatchObject({
    exceptionGround: null,
    exceptionArgument: null,
    version: 1,
  })
})

test.each<[string, Partial<DecisionForm>, string | null]>([
  ['as advised', {}, null],
  ['otherwise than advised', { peopleChoice: 'tellPublicly' }, reason],
  ['not notifying', { authorityChoice: 'doNotNotify' }, reason],
])('a reason is sent where it is asked: %s', (_, change, sent) => {
  const seen = { version: 0, assessmentVersion: 0 }
  expect(decisionInput({ ...advised, reason, ...change }, advice, 'risk', seen)?.reason).toBe(sent)
})

test.each<[Partial<DecisionForm>, string[]]>([
  [{}, []],
  [{ peopleChoice: 'doNotTell' }, ['telling']],
  [{ authorityChoice: 'doNotNotify', peopleChoice: 'doNotTell' }, ['notifying', 'telling']],
])('with %o is given up: %j', (change, given) => {
  expect(givesUp({ ...advised, ...change })).toEqual(given)
})

test('nothing is sent while a choice is open', () => {
  expect(decisionInput(emptyDecision(), advice, 'risk', { version: 0, assessmentVersion: 0 })).toBeNull()
})

test.each<[string, Partial<DecisionForm>, DecisionBasis, boolean]>([
  ['what the facts propose', {}, basis('risk'), false],
  [
    'not notifying against the facts',
    { authorityChoice: 'doNotNotify' },
    basis('unlikely', { proposed: 'risk' }),
    true,
  ],
  ['nothing chosen yet', { authorityChoice: null }, basis('unlikely', { proposed: 'risk' }), false],
])('whoever decides more mildly is asked to confirm it: %s', (_, change, on, isAsked) => {
  expect(asksConfirmation({ ...advised, ...change }, on)).toBe(isAsked)
})

describe('basisOf', () => {
  const exceptions = [
    { ground: 'unintelligible', state: 'excluded' },
    { ground: 'riskRemoved', state: 'open' },
  ] as const

  test.each<[string, Parameters<typeof basisOf>[0], RiskLevel, DecisionBasis]>([
    ['nothing assessed', undefined, 'risk', basis('risk', { isAssessed: false })],
    ['as assessed', { risk: 'risk' }, 'risk', basis('risk')],
    [
      'facts that weigh graver since',
      { risk: 'risk' },
      'high',
      basis('risk', { proposed: 'high', isOutdated: true }),
    ],
  ])('%s', (_, assessment, risk, expected) => {
    const found = basisOf(assessment, { risk, highRiskAnswer: 'no', exceptions }, expected.isOutdated)
    expect(found).toEqual({ ...expected, excludedGrounds: ['unintelligible'] })
  })
})
