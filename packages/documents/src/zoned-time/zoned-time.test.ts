import { describe, expect, test } from 'vitest'
import {
  offsetAt,
  wallClockMs,
  zonedDayShort,
  zonedIso,
  zonedLong,
  zonedShort,
  zonedTime,
} from './zoned-time.ts'

const brussels = 'Europe/Brussels'

describe('an instant in the zone of the register', () => {
  test.each([
    ['winter', '2026-11-20T16:05:00.000Z', brussels, '2026-11-20T17:05:00+01:00'],
    ['summer', '2026-07-01T22:30:59.999Z', brussels, '2026-07-02T00:30:59+02:00'],
    ['last second of summer time', '2026-10-25T00:59:59.000Z', brussels, '2026-10-25T02:59:59+02:00'],
    ['first second of winter time', '2026-10-25T01:00:00.000Z', brussels, '2026-10-25T02:00:00+01:00'],
    ['midnight', '2026-12-31T23:00:00.000Z', brussels, '2027-01-01T00:00:00+01:00'],
    ['leap day', '2028-02-29T23:30:00.000Z', brussels, '2028-03-01T00:30:00+01:00'],
    [
      'west of UTC, half an hour',
      '2026-01-15T12:00:00.000Z',
      'America/St_Johns',
      '2026-01-15T08:30:00-03:30',
    ],
    ['UTC', '2026-01-15T12:00:00.000Z', 'UTC', '2026-01-15T12:00:00+00:00'],
  ])('%s', (_name, at, zone, expected) => {
    expect(zonedIso(at, zone)).toBe(expected)
    expect(Date.parse(zonedIso(at, zone))).toBe(Math.floor(Date.parse(at) / 1000) * 1000)
  })

  test('the two hours that a clock shows twice stay apart', () => {
    const [first, second] = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'] as const
    expect(wallClockMs(first, brussels)).toBe(wallClockMs(second, brussels))
    expect([offsetAt(first, brussels), offsetAt(second, brussels)]).toEqual(['+02:00', '+01:00'])
  })

  test('reads in words in each language', () => {
    const at = '2026-11-20T16:05:00.000Z'
    expect(zonedLong(at, brussels, 'nl')).toBe('vrijdag 20 november 2026, 17:05 (UTC+01:00)')
    expect(zonedLong(at, brussels, 'en')).toBe('Friday 20 November 2026, 17:05 (UTC+01:00)')
    expect(zonedDayShort(at, brussels, 'nl')).toBe('vr 20 nov')
    expect(zonedDayShort(at, brussels, 'en')).toBe('Fri 20 Nov')
    expect(zonedShort(at, brussels)).toBe('2026-11-20 17:05 (+01:00)')
    expect(zonedTime(at, brussels)).toBe('17:05')
  })

  test('refuses what is no instant and what is no zone', () => {
    expect(() => zonedIso('gisteren', brussels)).toThrow(RangeError)
    expect(() => zonedIso('2026-11-20T16:05:00.000Z', 'Europe/Lindenrode')).toThrow(RangeError)
  })
})
