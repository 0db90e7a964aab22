import type { RiskLevel } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import {
  advisedDecision,
  asksException,
  decisionInput,
  emptyDecision,
  problemsOfDecision,
  type DecisionForm,
} from './decision-form.ts'

const advice = { authority: 'notify', people: 'tell' } as const
const advised = advisedDecision({ ...advice, exceptionGround: null })
const reason = 'Het college ziet het risico anders.'

describe('problemsOfDecision', () => {
  test.each<[string, Partial<DecisionForm>, RiskLevel, string[]]>([
    ['following the advice', {}, 'high', []],
    ['nothing chosen', emptyDecision(), 'high', ['authorityChoice', 'peopleChoice']],
    ['deviating in silence', { peopleChoice: 'doNotTell' }, 'risk', ['reason']],
    ['deviating with a reason', { peopleChoice: 'doNotTell', reason }, 'risk', []],
    ['not notifying in silence', { authorityChoice: 'doNotNotify' }, 'unlikely', ['reason']],
    ['not telling at high risk', { peopleChoice: 'doNotTell', reason }, 'high', ['exceptionGround']],
    [
      'effort as a ground for silence',
      { peopleChoice: 'doNotTell', reason, exceptionGround: 'disproportionate', exceptionArgument: reason },
      'high',
      ['peopleChoice'],
    ],
  ])('%s', (_name, change, risk, paths) => {
    const found = problemsOfDecision({ ...advised, ...change }, advice, risk)
    expect(found.map(({ path }) => path)).toEqual(paths)
  })
})

test('a ground that is no longer asked is not sent', () => {
  const form: DecisionForm = { ...advised, exceptionGround: 'riskRemoved', exceptionArgument: reason }
  expect(asksException(form, 'high')).toBe(false)
  expect(decisionInput(form, 'high', { version: 1, assessmentVersion: 2 })).toMatchObject({
    exceptionGround: null,
    exceptionArgument: null,
    version: 1,
  })
})

test('nothing is sent while a choice is open', () => {
  expect(decisionInput(emptyDecision(), 'risk', { version: 0, assessmentVersion: 0 })).toBeNull()
})
