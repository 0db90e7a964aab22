import { expect, test } from 'vitest'
import dutch from '../i18n/nl/contradiction.json' with { type: 'json' }
import { problemAt, problemKeys } from './problem.ts'

const problems = [
  { path: 'input.facts.timing.detectedAt', code: 'inFuture' },
  { path: 'text', code: 'required' },
  { path: 'input.facts.people.groups.1.count', code: 'notWhole' },
]

test.each([
  ['detectedAt', 'inFuture'],
  ['timing.detectedAt', 'inFuture'],
  ['text', 'required'],
  ['At', undefined],
  ['context', undefined],
  ['groups.1.count', 'notWhole'],
  // A group's number is not the number of all people.
  ['count', undefined],
])('the problem at %s is %s', (field, code) => {
  expect(problemAt(problems, field)?.code).toBe(code)
})

test.each([
  ['input.highRiskAnswer', 'contradiction', ['contradiction.highRiskAnswer', 'problem.contradiction']],
  ['input.scope', 'repeated', ['repeated.scope', 'problem.repeated']],
  ['text', 'required', ['problem.required']],
  ['input.isConfirmed', 'required', ['problem.notTicked']],
])('what %s says of %s', (path, code, keys) => {
  expect(problemKeys({ path, code })).toEqual(keys)
})

test.each([
  'peopleChoice',
  'people',
  'exceptionGround',
  'highRiskAnswer',
  'advicePeople',
  'adviceAuthorities',
])('a contradiction at %s says what contradicts what', (field) => {
  expect(Object.keys(dutch)).toContain(field)
})
