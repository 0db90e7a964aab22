import { expect, test } from 'vitest'
import { problemAt } from './problem.ts'

const problems = [
  { path: 'input.facts.timing.detectedAt', code: 'inFuture' },
  { path: 'text', code: 'required' },
]

test.each([
  ['detectedAt', 'inFuture'],
  ['timing.detectedAt', 'inFuture'],
  ['text', 'required'],
  ['At', undefined],
  ['context', undefined],
])('the problem at %s is %s', (field, code) => {
  expect(problemAt(problems, field)?.code).toBe(code)
})
