import { expect, test } from 'vitest'
import { isOpenLong } from './open-long.ts'

const belgium = { zone: 'Europe/Brussels', country: 'BE' } as const

test.each([
  ['on a Tuesday: to the same time on Wednesday', '2026-11-17T09:00:00.000Z', '2026-11-18T09:00:00.000Z'],
  ['on a Friday: over the weekend', '2026-11-20T15:00:00.000Z', '2026-11-23T15:00:00.000Z'],
  ['on a Saturday: the whole of Monday', '2026-11-21T15:00:00.000Z', '2026-11-23T23:00:00.000Z'],
  ['before Armistice Day', '2026-11-10T09:00:00.000Z', '2026-11-12T09:00:00.000Z'],
  ['on Armistice Day: the whole of the day after', '2026-11-11T09:00:00.000Z', '2026-11-12T23:00:00.000Z'],
  ['before the clock is set back', '2026-10-23T08:00:00.000Z', '2026-10-26T09:00:00.000Z'],
])('asked %s', (_, askedAt, until) => {
  const after = new Date(Date.parse(until) + 1).toISOString()
  expect(isOpenLong(askedAt, until, belgium)).toBe(false)
  expect(isOpenLong(askedAt, after, belgium)).toBe(true)
})
