import { expect, test } from 'vitest'
import { groupCountText, groupNumber } from './group-count.ts'

test.each([
  [12, 12, 'exact'],
  [1, 12, 'between'],
  [100, null, 'from'],
  [0, null, 'open'],
  [1, null, 'open'],
])('from %i to %s: %s', (countFrom, countTo, text) => {
  expect(groupCountText({ countFrom, countTo })).toBe(text)
})

test.each([
  ['people.groups.0', 0],
  ['people.groups.19', 19],
  ['people', null],
])('%s is group %s', (path, number) => {
  expect(groupNumber(path)).toBe(number)
})
