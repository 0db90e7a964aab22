import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addHours,
  compareInstants,
  fullHourDueAt,
  liesBefore,
  msOf,
  readInstant,
  timeLeft,
} from './instant.ts'
import { readLocal } from './local-time.ts'
import { offsetText, wallClock, zoneOffsetMs } from './zone.ts'

const zone = 'Europe/Brussels'

/** `2026-11-23 17:05 +01:00` as a clock in Brussels shows it. */
function inBrussels(at: string): string {
  const ms = msOf(at)
  const { year, month, day, hour, minute } = wallClock(ms, zone)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year)}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)} ${offsetText(zoneOffsetMs(ms, zone))}`
}

// law.md, section 3, computed there for Europe/Brussels.
describe('72 hours', () => {
  test.each([
    ['weekend', '2026-11-20', '17:05', '+01:00', '2026-11-23 17:05 +01:00', '2026-11-23 18:00 +01:00'],
    [
      'ends on a Sunday after holidays',
      '2026-12-24',
      '11:30',
      '+01:00',
      '2026-12-27 11:30 +01:00',
      '2026-12-27 12:00 +01:00',
    ],
    [
      'summer time begins',
      '2026-03-27',
      '15:20',
      '+01:00',
      '2026-03-30 16:20 +02:00',
      '2026-03-30 17:00 +02:00',
    ],
    [
      'summer time ends',
      '2026-10-23',
      '16:45',
      '+02:00',
      '2026-10-26 15:45 +01:00',
      '2026-10-26 16:00 +01:00',
    ],
    [
      'summer time ends before All Saints',
      '2027-10-29',
      '18:10',
      '+02:00',
      '2027-11-01 17:10 +01:00',
      '2027-11-01 18:00 +01:00',
    ],
    [
      'ambiguous hour, first',
      '2026-10-25',
      '02:30',
      '+02:00',
      '2026-10-28 01:30 +01:00',
      '2026-10-28 02:00 +01:00',
    ],
    [
      'ambiguous hour, second',
      '2026-10-25',
      '02:30',
      '+01:00',
      '2026-10-28 02:30 +01:00',
      '2026-10-28 03:00 +01:00',
    ],
    // mkm.legal: aware at 12:17, runs from 13:00, ends at 13:00.
    [
      'example of article 3(1)',
      '2020-12-22',
      '12:17',
      '+01:00',
      '2020-12-25 12:17 +01:00',
      '2020-12-25 13:00 +01:00',
    ],
    ['leap day', '2028-02-27', '10:10', '+01:00', '2028-03-01 10:10 +01:00', '2028-03-01 11:00 +01:00'],
    [
      'no leap day in 2027',
      '2027-02-26',
      '10:10',
      '+01:00',
      '2027-03-01 10:10 +01:00',
      '2027-03-01 11:00 +01:00',
    ],
    [
      'exact full hour: the strict value',
      '2026-11-20',
      '17:00',
      '+01:00',
      '2026-11-23 17:00 +01:00',
      '2026-11-23 17:00 +01:00',
    ],
  ])('%s: aware %s %s %s', (_, date, time, offset, strict, fullHour) => {
    const aware = readLocal({ date, time, zone, offset })
    if (!aware.ok) throw new Error(aware.reason)
    expect(inBrussels(addHours(aware.at, 72))).toBe(strict)
    expect(inBrussels(fullHourDueAt(aware.at, 72))).toBe(fullHour)
  })

  test('are elapsed milliseconds, whatever the instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (ms) => {
        const at = new Date(ms).toISOString()
        expect(msOf(addHours(at, 72)) - ms).toBe(259_200_000)
        const rounding = msOf(fullHourDueAt(at, 72)) - msOf(addHours(at, 72))
        expect(rounding).toBeGreaterThanOrEqual(0)
        expect(rounding).toBeLessThan(3_600_000)
      }),
    )
  })
})

describe('time left', () => {
  const dueAt = '2026-11-23T16:05:00.000Z'
  test.each([
    [
      '72 hours before',
      '2026-11-20T16:05:00.000Z',
      { isOverdue: false, hours: 72, minutes: 0, totalMs: 259_200_000 },
    ],
    [
      'a millisecond before',
      '2026-11-23T16:04:59.999Z',
      { isOverdue: false, hours: 0, minutes: 0, totalMs: 1 },
    ],
    ['at the due time', '2026-11-23T16:05:00.000Z', { isOverdue: false, hours: 0, minutes: 0, totalMs: 0 }],
    [
      'a millisecond after',
      '2026-11-23T16:05:00.001Z',
      { isOverdue: true, hours: 0, minutes: 0, totalMs: -1 },
    ],
    [
      '61 minutes after',
      '2026-11-23T17:06:00.000Z',
      { isOverdue: true, hours: 1, minutes: 1, totalMs: -3_660_000 },
    ],
    [
      'over the end of summer time',
      '2026-11-22T15:04:00.000Z',
      { isOverdue: false, hours: 25, minutes: 1, totalMs: 90_060_000 },
    ],
  ])('%s', (_, now, expected) => {
    expect(timeLeft(dueAt, now)).toEqual(expected)
  })
})

describe('before, as people write times', () => {
  const other = '2026-11-20T16:05:42.500Z'
  test.each([
    ['2026-11-20T16:04:00.000Z', true],
    ['2026-11-20T16:04:59.999Z', true],
    ['2026-11-20T16:05:00.000Z', false],
    ['2026-11-20T16:05:00.001Z', true],
    ['2026-11-20T16:05:42.499Z', true],
    [other, false],
    ['2026-11-20T16:06:00.000Z', false],
  ])('%s: %s', (at, is) => {
    expect(liesBefore(at, other)).toBe(is)
  })

  test('the minute before ends where the next one begins', () => {
    expect(liesBefore('2026-11-20T16:04:00.000Z', '2026-11-20T16:05:00.000Z')).toBe(true)
  })
})

describe('reading an instant', () => {
  test.each([
    ['2026-11-20T16:05:00.000Z', '2026-11-20T16:05:00.000Z'],
    ['2026-11-20T16:05:00Z', '2026-11-20T16:05:00.000Z'],
    ['2026-11-20T16:05Z', '2026-11-20T16:05:00.000Z'],
    ['2026-11-20T17:05:00+01:00', '2026-11-20T16:05:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('takes %s', (text, at) => {
    expect(readInstant(text)).toBe(at)
  })

  test.each([
    '2026-02-30T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-11-20T24:00:00Z',
    '2026-11-20T23:60:00Z',
    '2026-11-20T23:59:60Z',
    '2026-11-20T16:05:00',
    '2026-11-20',
    '20/11/2026 16:05',
    '+020269-11-20T16:05:00Z',
    '2026-11-20T16:05:00+25:99',
    'now',
    '',
  ])('refuses %s', (text) => {
    expect(readInstant(text)).toBeNull()
  })

  test('text that is no instant has no milliseconds', () => {
    expect(() => msOf('yesterday')).toThrow(RangeError)
  })

  test('orders by time, not by text', () => {
    expect(compareInstants('2026-11-20T16:05:00.000Z', '2026-11-20T16:04:59.999Z')).toBe(1)
  })
})
