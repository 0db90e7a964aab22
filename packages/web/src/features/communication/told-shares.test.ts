import { expect, test } from 'vitest'
import { toldShares } from './told-shares.ts'

test.each([
  ['a letter and two calls', 120, 118, { own: 118, others: 2 }],
  ['nobody told later', 120, null, null],
  ['nobody reached in between', 118, 118, null],
  ['fewer in all than at first: it was corrected', 100, 118, null],
  ['nothing recorded', null, null, null],
])('%s', (_name, reachedCount, firstReachedCount, shares) => {
  expect(toldShares({ reachedCount, firstReachedCount })).toEqual(shares)
})
