import { describe, expect, test } from 'vitest'
import { readInstant, writeInstant } from './date-time.scalar.ts'

describe('an instant from a client', () => {
  test.each([
    ['2026-11-20T16:05:00Z', '2026-11-20T16:05:00.000Z'],
    ['2026-11-20T17:05:00+01:00', '2026-11-20T16:05:00.000Z'],
    ['2026-11-20T17:05:00.1+01:00', '2026-11-20T16:05:00.100Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2026-10-25T02:30:00+02:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(readInstant(text)).toBe(instant)
  })

  test.each([
    ['no offset', '2026-11-20T16:05:00'],
    ['a day alone', '2026-11-20'],
    ['no seconds', '2026-11-20T16:05Z'],
    ['30 February', '2026-02-30T00:00:00Z'],
    ['29 February of a common year', '2026-02-29T00:00:00Z'],
    ['month 13', '2026-13-01T00:00:00Z'],
    ['month 0', '2026-00-01T00:00:00Z'],
    ['day 0', '2026-01-00T00:00:00Z'],
    ['hour 24', '2026-11-20T24:00:00Z'],
    ['second 60', '2026-11-20T23:59:60Z'],
    ['an offset beyond a day', '2026-11-20T16:05:00+25:00'],
    ['words', 'yesterday'],
    ['nothing', ''],
    ['a number', 1_795_000_000_000],
    ['a list', ['2026-11-20T16:05:00Z']],
    ['something around it', ' 2026-11-20T16:05:00Z'],
  ])('refuses %s', (_name, value) => {
    expect(() => readInstant(value)).toThrow(/RFC 3339/)
  })
})

describe('an instant to a client', () => {
  test.each<[unknown, string]>([
    ['2026-11-20T16:05:00+00:00', '2026-11-20T16:05:00.000Z'],
    ['2026-11-20T16:05:00.1+00:00', '2026-11-20T16:05:00.100Z'],
    ['2026-11-20T16:05:00.123456+00:00', '2026-11-20T16:05:00.123Z'],
    ['2026-11-20T16:05:00.123Z', '2026-11-20T16:05:00.123Z'],
    ['2026-11-20T17:05:00+01:00', '2026-11-20T16:05:00.000Z'],
    [new Date('2026-11-20T16:05:00Z'), '2026-11-20T16:05:00.000Z'],
  ])('%s becomes %s', (stored, written) => {
    expect(writeInstant(stored)).toBe(written)
  })

  test.each([[42], ['infinity'], [{}]])('never passes on %s', (stored) => {
    expect(() => writeInstant(stored)).toThrow()
  })
})
