import { expect, test } from 'vitest'
import { unsendableProblems } from './unsendable.ts'

test('a number that is none is refused at its field, before it becomes null on its way', () => {
  const variables = {
    organisation: 'o',
    facts: { count: Number.NaN, countMax: 3, categories: ['citizens'], note: null },
  }
  expect(unsendableProblems(variables)).toEqual([{ path: 'facts.count', code: 'notNumber' }])
})

test('everything else may travel', () => {
  expect(unsendableProblems({ a: [0, -1, 1.5], b: { c: null, d: 'NaN' } })).toEqual([])
})
