import { expect, test } from 'vitest'
import { monthOf, readMonth } from './month.ts'

const brussels = 'Europe/Brussels'

test('a month begins on the clock of the consultancy', () => {
  expect(monthOf('2026-11-30T22:59:00.000Z', brussels)).toBe('2026-11')
  expect(monthOf('2026-11-30T23:00:00.000Z', brussels)).toBe('2026-12')
})

test.each([undefined, null, '', '2026-13', '2026-1', '1999-12', ['2026-10']])(
  '%j in the address is no month: the one that runs is shown',
  (asked) => {
    expect(readMonth(asked, '2026-11-18T12:00:00.000Z', brussels)).toBe('2026-11')
  },
)

test('a month in the address is shown', () => {
  expect(readMonth('2026-10', '2026-11-18T12:00:00.000Z', brussels)).toBe('2026-10')
})
