import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, endOfDay } from './calendar.ts'
import { dueAfter, type TermUnit } from './term.ts'

const zone = 'Europe/Brussels'

// Regulation 1182/71, article 3(2)(c): the same date, or the last day where the month lacks it.
describe('calendar months in Brussels', () => {
  test.each([
    ['31 January: the last of February', '2026-01-31T09:00:00.000Z', 1, '2026-02-28T09:00:00.000Z'],
    ['30 January', '2026-01-30T09:00:00.000Z', 1, '2026-02-28T09:00:00.000Z'],
    ['31 January of a leap year', '2028-01-31T09:00:00.000Z', 1, '2028-02-29T09:00:00.000Z'],
    ['31 January of a century without leap day', '2100-01-31T09:00:00.000Z', 1, '2100-02-28T09:00:00.000Z'],
    ['leap day and a year', '2028-02-29T09:00:00.000Z', 12, '2029-02-28T09:00:00.000Z'],
    ['31 March, summer time: 30 April', '2026-03-31T08:00:00.000Z', 1, '2026-04-30T08:00:00.000Z'],
    ['over the year’s end', '2026-12-31T22:30:00.000Z', 1, '2027-01-31T22:30:00.000Z'],
    ['the day of the zone, not of UTC', '2026-12-31T23:30:00.000Z', 1, '2027-01-31T23:30:00.000Z'],
    ['the last day of the zone, not of UTC', '2026-01-30T23:30:00.000Z', 1, '2026-02-27T23:30:00.000Z'],
    ['summer time begins: 15:20 stays 15:20', '2026-03-15T14:20:00.000Z', 1, '2026-04-15T13:20:00.000Z'],
    ['summer time ends: 14:00 stays 14:00', '2026-10-10T12:00:00.000Z', 1, '2026-11-10T13:00:00.000Z'],
    ['02:30 is jumped over: when the clock jumps', '2026-01-29T01:30:00.000Z', 2, '2026-03-29T01:00:00.000Z'],
    ['02:00 is jumped over', '2026-01-29T01:00:00.000Z', 2, '2026-03-29T01:00:00.000Z'],
    ['01:59:59.999 is not', '2026-01-29T00:59:59.999Z', 2, '2026-03-29T00:59:59.999Z'],
    ['03:00 is not', '2026-01-29T02:00:00.000Z', 2, '2026-03-29T01:00:00.000Z'],
    ['02:30 is shown twice: the first', '2026-09-25T00:30:00.000Z', 1, '2026-10-25T00:30:00.000Z'],
    ['03:00 is shown once', '2026-09-25T01:00:00.000Z', 1, '2026-10-25T02:00:00.000Z'],
    ['milliseconds stay', '2026-01-31T09:00:00.001Z', 1, '2026-02-28T09:00:00.001Z'],
    ['before 1970', '1969-12-31T12:00:00.000Z', 2, '1970-02-28T12:00:00.000Z'],
  ])('%s', (_, at, months, expected) => {
    expect(addMonths(at, months, zone)).toBe(expected)
  })

  test('more months never come sooner', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1971-01-01T00:00:00Z'),
          max: new Date('2999-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.integer({ min: 1, max: 240 }),
        (date, months) => {
          const fewer = Date.parse(addMonths(date.toISOString(), months, zone)!)
          expect(fewer).toBeGreaterThan(date.getTime())
          expect(Date.parse(addMonths(date.toISOString(), months + 1, zone)!)).toBeGreaterThan(fewer)
        },
      ),
    )
  })
})

describe('calendar days in Brussels', () => {
  test.each([
    ['a day of 23 hours', '2026-03-28T11:00:00.000Z', 1, '2026-03-29T10:00:00.000Z'],
    ['a day of 25 hours', '2026-10-24T10:00:00.000Z', 1, '2026-10-25T11:00:00.000Z'],
    ['to the leap day', '2028-02-28T10:00:00.000Z', 1, '2028-02-29T10:00:00.000Z'],
    ['backwards', '2026-03-30T10:00:00.000Z', -2, '2026-03-28T11:00:00.000Z'],
  ])('%s', (_, at, days, expected) => {
    expect(addDays(at, days, zone)).toBe(expected)
  })

  test.each([
    ['winter', '2026-11-23T16:05:00.000Z', '2026-11-23T22:59:59.999Z'],
    ['the last millisecond stays', '2026-11-23T22:59:59.999Z', '2026-11-23T22:59:59.999Z'],
    ['the first of the next day', '2026-11-23T23:00:00.000Z', '2026-11-24T22:59:59.999Z'],
    ['summer time begins', '2026-03-29T00:30:00.000Z', '2026-03-29T21:59:59.999Z'],
    ['summer time ends', '2026-10-25T00:30:00.000Z', '2026-10-25T22:59:59.999Z'],
  ])('the end of the day: %s', (_, at, expected) => {
    expect(endOfDay(at, zone)).toBe(expected)
  })
})

describe('strict due time', () => {
  test.each<[string, string, number, TermUnit, string]>([
    ['hours elapse', '2026-03-27T14:20:00.000Z', 72, 'hours', '2026-03-30T14:20:00.000Z'],
    ['days elapse too: summer time ends', '2026-10-23T14:45:00.000Z', 3, 'days', '2026-10-26T14:45:00.000Z'],
    [
      'summer time begins: not past the third day',
      '2026-03-26T22:30:00.000Z',
      3,
      'days',
      '2026-03-29T21:30:00.000Z',
    ],
    ['months do not', '2026-10-10T12:00:00.000Z', 1, 'months', '2026-11-10T13:00:00.000Z'],
    ['half an hour', '2026-10-10T12:00:00.000Z', 0.5, 'hours', '2026-10-10T12:30:00.000Z'],
    ['past the year 9999', '9999-12-31T23:59:59.999Z', 72, 'hours', '+010000-01-03T23:59:59.999Z'],
    ['before 1970', '1969-12-30T12:00:00.000Z', 72, 'hours', '1970-01-02T12:00:00.000Z'],
  ])('%s', (_, at, count, unit, due) => {
    expect(dueAfter(at, { unit, count }, zone)).toBe(due)
  })

  test('in an unknown zone months count in UTC', () => {
    expect(dueAfter('2026-10-10T12:00:00.000Z', { unit: 'months', count: 1 }, 'Atlantis')).toBe(
      '2026-11-10T12:00:00.000Z',
    )
  })

  test('more hours never bring it forward', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true }),
        fc.nat(100_000),
        fc.nat(100_000),
        fc.constantFrom<TermUnit>('hours', 'days'),
        (date, count, more, unit) => {
          const at = date.toISOString()
          const due = dueAfter(at, { unit, count }, zone)
          const later = dueAfter(at, { unit, count: count + more }, zone)
          if (due === null) expect(later).toBeNull()
          else if (later !== null) expect(Date.parse(later)).toBeGreaterThanOrEqual(Date.parse(due))
        },
      ),
    )
  })
})

describe('no due time, and no exception', () => {
  test.each<[string, string, number, TermUnit]>([
    ['text that is no instant', 'yesterday', 1, 'hours'],
    ['text that is no instant, months', 'yesterday', 1, 'months'],
    ['no number', '2026-01-31T09:00:00.000Z', Number.NaN, 'hours'],
    ['endless', '2026-01-31T09:00:00.000Z', Number.POSITIVE_INFINITY, 'days'],
    ['out of the range of dates', '2026-01-31T09:00:00.000Z', 1e13, 'hours'],
    ['months out of the range of dates', '2026-01-31T09:00:00.000Z', 1e9, 'months'],
    ['half a day', '2026-01-31T09:00:00.000Z', 0.5, 'days'],
    ['half a month', '2026-01-31T09:00:00.000Z', 0.5, 'months'],
    ['the last of all dates', '+275760-09-13T00:00:00.000Z', 1, 'months'],
  ])('%s', (_, at, count, unit) => {
    expect(dueAfter(at, { unit, count }, zone)).toBeNull()
  })

  test.each([
    ['unknown zone', '2026-01-31T09:00:00.000Z', 1, 'Atlantis'],
    ['half a day', '2026-01-31T09:00:00.000Z', 0.5, zone],
    ['no instant', '', 1, zone],
    ['far out', '2026-01-31T09:00:00.000Z', 1e12, zone],
  ])('calendar days: %s', (_, at, days, where) => {
    expect(addDays(at, days, where)).toBeNull()
  })

  test('the end of a day that cannot be read', () => {
    expect(endOfDay('', zone)).toBeNull()
    expect(endOfDay('2026-01-31T09:00:00.000Z', 'Atlantis')).toBeNull()
  })
})
