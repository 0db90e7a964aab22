import { expect, test } from 'vitest'
import { dayInWords } from './day-in-words.ts'

test.each([
  ['nl', '23 november 2026'],
  ['fr', '23 novembre 2026'],
  ['de', '23. November 2026'],
  ['en', '23 November 2026'],
] as const)('a day in %s, in the zone of the organisation', (language, expected) => {
  expect(dayInWords('2026-11-22T23:30:00.000Z', language, 'Europe/Brussels')).toBe(expected)
})
