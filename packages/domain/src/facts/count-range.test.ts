import { expect, test } from 'vitest'
import { countRange } from './count-range.ts'

test.each([
  ['a range', 'approximate', 640, 900, { from: 640, to: 900 }],
  ['one number', 'approximate', 640, null, null],
  ['no lower bound', 'approximate', null, 900, null],
  ['both ends alike', 'approximate', 640, 640, null],
  ['an exact number beside a bound that was left', 'exact', 640, 900, null],
  ['nothing known', null, null, null, null],
] as const)('%s', (_name, countKind, count, countMax, range) => {
  expect(countRange({ countKind, count, countMax })).toEqual(range)
})
