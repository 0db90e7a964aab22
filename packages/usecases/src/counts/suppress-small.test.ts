import { expect, test } from 'vitest'
import { suppressSmall } from './suppress-small.ts'

const counted = (count: number) => ({
  ...{ year: 2026, reported: count, investigating: count, confirmed: count, closed: count },
  ...{ dismissed: count, notifiedInTime: count, notifiedLate: count, overdue: count },
})

test.each([
  [0, null],
  [4, null],
  [5, 5],
  [300, 300],
])('a count of %i shows as %s, whatever is counted; the year stays', (count, shown) => {
  const { year, ...others } = suppressSmall(counted(count))
  expect(year).toBe(2026)
  expect(new Set(Object.values(others))).toEqual(new Set([shown]))
})
