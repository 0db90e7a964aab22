import { describe, expect, test } from 'vitest'
import { holidayCountries, type HolidayCountry } from '../incident/dossier.ts'
import { easterSunday, holidayOn, type Holiday } from './holidays.ts'
import {
  compareInstants,
  fullHourDueAt,
  instantAt,
  isRealDate,
  knownInstant,
  msOf,
  readInstant,
  timeLeft,
} from './instant.ts'
import { readLocal } from './local-time.ts'
import { offsetText, wallClock, zoneOffsetMs } from './zone.ts'

const zone = 'Europe/Brussels'

// Whole years as each country publishes them: BE law of 4 January 1974 with the Flemish days of service, NL rijksoverheid.nl
// (Liberation Day every year), FR Code du travail L3133-1, DE the days of all Länder, LU Code du travail L.232-2.
const years: Record<HolidayCountry, Record<string, Holiday>> = {
  BE: {
    '01-01': 'newYear',
    '04-06': 'easterMonday',
    '05-01': 'labourDay',
    '05-14': 'ascension',
    '05-25': 'whitMonday',
    '07-11': 'flemishDay',
    '07-21': 'belgianDay',
    '08-15': 'assumption',
    '11-01': 'allSaints',
    '11-02': 'allSouls',
    '11-11': 'armistice',
    '12-25': 'christmas',
  },
  NL: {
    '01-01': 'newYear',
    '04-06': 'easterMonday',
    '04-27': 'kingsDay',
    '05-05': 'liberationDay',
    '05-14': 'ascension',
    '05-25': 'whitMonday',
    '12-25': 'christmas',
    '12-26': 'secondChristmasDay',
  },
  FR: {
    '01-01': 'newYear',
    '04-06': 'easterMonday',
    '05-01': 'labourDay',
    '05-08': 'victoryDay',
    '05-14': 'ascension',
    '05-25': 'whitMonday',
    '07-14': 'bastilleDay',
    '08-15': 'assumption',
    '11-01': 'allSaints',
    '11-11': 'armistice',
    '12-25': 'christmas',
  },
  DE: {
    '01-01': 'newYear',
    '04-03': 'goodFriday',
    '04-06': 'easterMonday',
    '05-01': 'labourDay',
    '05-14': 'ascension',
    '05-25': 'whitMonday',
    '10-03': 'germanUnityDay',
    '12-25': 'christmas',
    '12-26': 'secondChristmasDay',
  },
  LU: {
    '01-01': 'newYear',
    '04-06': 'easterMonday',
    '05-01': 'labourDay',
    '05-09': 'europeDay',
    '05-14': 'ascension',
    '05-25': 'whitMonday',
    '06-23': 'luxembourgDay',
    '08-15': 'assumption',
    '11-01': 'allSaints',
    '12-25': 'christmas',
    '12-26': 'secondChristmasDay',
  },
}

test.each(holidayCountries)('the year 2026 in %s has these holidays and no others', (country) => {
  const found: Record<string, Holiday> = {}
  for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 86_400_000) {
    const day = new Date(ms)
    const holiday = holidayOn(2026, day.getUTCMonth() + 1, day.getUTCDate(), country)
    if (holiday !== null) found[day.toISOString().slice(5, 10)] = holiday
  }
  expect(found).toEqual(years[country])
})

// Koninklijk besluit 2013: from 2014 on 27 April, the day before when that is a Sunday.
test.each([
  [2014, 4, 26, 'kingsDay'],
  [2014, 4, 27, null],
  [2015, 4, 27, 'kingsDay'],
  [2013, 4, 27, null],
  [2015, 3, 27, null],
  [2015, 6, 27, null],
  [2025, 8, 26, null],
] as const)("King's Day, %i-%i-%i: %s", (year, month, day, holiday) => {
  expect(holidayOn(year, month, day, 'NL')).toBe(holiday)
})

// The bounds of the Gregorian computus: full moon from 21 March to 18 April, Easter the Sunday after it.
test('Easter is a Sunday from 22 March to 25 April', () => {
  for (let year = 1900; year <= 2200; year += 1) {
    const easter = new Date(easterSunday(year))
    expect(easter.getUTCDay()).toBe(0)
    expect(easter.toISOString().slice(5, 10) >= '03-22').toBe(true)
    expect(easter.toISOString().slice(5, 10) <= '04-25').toBe(true)
  }
})

describe('the edges of a date-time (ISO 8601, RFC 3339)', () => {
  test.each([
    ['2026-11-20T23:59:59.999Z', '2026-11-20T23:59:59.999Z'],
    ['2026-11-20T23:59:59Z', '2026-11-20T23:59:59.000Z'],
    ['2026-11-20T00:00Z', '2026-11-20T00:00:00.000Z'],
    ['2026-12-31T23:59:59.999-01:00', '2027-01-01T00:59:59.999Z'],
    ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z'],
  ])('takes %s', (text, at) => {
    expect(readInstant(text)).toBe(at)
  })

  test.each([
    ['2026-11-20T16:05:00Z and more', 'words behind it'],
    ['on 2026-11-20T16:05:00Z', 'words before it'],
    ['2026-11-20T16:05:00.1234567890Z', 'ten decimals'],
    ['2026-11-20T23:60Z', 'minute 60'],
    ['2026-11-20T23:59:60Z', 'a leap second'],
    ['2026-11-20T24:00Z', 'hour 24'],
    ['2100-02-29T00:00:00Z', '2100 is no leap year'],
    ['2026-04-31T00:00:00Z', '31 April'],
  ])('refuses %s: %s', (text) => {
    expect(readInstant(text)).toBeNull()
  })

  test.each([
    [2026, 12, 31, true],
    [2026, 4, 30, true],
    [2026, 4, 31, false],
    [2000, 2, 29, true],
    [2100, 2, 29, false],
    [2026, 1, 0, false],
    [2026, 1, 32, false],
    [2026, 13, 1, false],
    // A year later the same month comes round again.
    [2026, 1, 366, false],
  ])('%i-%i-%i exists: %s', (year, month, day, exists) => {
    expect(isRealDate(year, month, day)).toBe(exists)
  })

  test('a programming mistake says what is no instant', () => {
    expect(() => msOf('yesterday')).toThrow('Not an instant: yesterday')
    expect(() => instantAt(8_640_000_000_000_001)).toThrow(RangeError)
    expect(instantAt(8_640_000_000_000_000)).toBe('+275760-09-13T00:00:00.000Z')
  })
})

test.each([
  ['2026-11-20T16:05:00.000Z', '2026-11-20T16:05:00.000Z'],
  ['yesterday', null],
  ['', null],
  [null, null],
  [undefined, null],
])('%s is known as %s', (at, known) => {
  expect(knownInstant(at)).toBe(known)
})

// Regulation 1182/71, article 3(1): the hour of the event is not counted; on the full hour the strict value stands.
test.each([
  ['2026-11-20T15:59:59.999Z', '2026-11-23T16:00:00.000Z'],
  ['2026-11-20T16:00:00.000Z', '2026-11-23T16:00:00.000Z'],
  ['2026-11-20T16:00:00.001Z', '2026-11-23T17:00:00.000Z'],
  ['2026-12-29T23:59:59.999Z', '2027-01-02T00:00:00.000Z'],
])('the next full hour after %s and 72 hours is %s', (at, dueAt) => {
  expect(fullHourDueAt(at, 72)).toBe(dueAt)
})

test.each([
  ['2026-11-20T16:04:59.999Z', 1],
  ['2026-11-20T16:05:00.000Z', 0],
  ['2026-11-20T16:05:00.001Z', -1],
])('16:05 compared with %s is %i', (other, order) => {
  expect(compareInstants('2026-11-20T16:05:00.000Z', other)).toBe(order)
})

test.each([
  ['2026-11-20T15:05:00.000Z', { isOverdue: false, hours: 1, minutes: 0 }],
  ['2026-11-20T15:05:00.001Z', { isOverdue: false, hours: 0, minutes: 59 }],
  ['2026-11-20T16:04:00.001Z', { isOverdue: false, hours: 0, minutes: 0 }],
  ['2026-11-20T17:04:59.999Z', { isOverdue: true, hours: 0, minutes: 59 }],
  ['2026-11-20T17:05:00.000Z', { isOverdue: true, hours: 1, minutes: 0 }],
])('at %s what is left until 16:05 is %o', (now, left) => {
  expect(timeLeft('2026-11-20T16:05:00.000Z', now)).toMatchObject(left)
})

describe('what a person typed', () => {
  test.each([
    ['2026-11-20', '00:00', '2026-11-19T23:00:00.000Z'],
    ['2026-11-20', '23:59', '2026-11-20T22:59:00.000Z'],
    ['2026-11-20', '19:05', '2026-11-20T18:05:00.000Z'],
    // The Brussels of 1900 followed Greenwich.
    ['1900-01-01', '12:00', '1900-01-01T12:00:00.000Z'],
    ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
  ])('%s %s is %s', (date, time, at) => {
    expect(readLocal({ date, time, zone })).toEqual({ ok: true, at })
  })

  test.each([
    ['12026-11-20', '10:00'],
    ['2026-11-200', '10:00'],
    ['2026-11-20 ', '10:00'],
    ['2026-11-20', '110:00'],
    ['2026-11-20', '10:000'],
    ['2026-11-20', '10:00 uur'],
    ['1899-12-31', '10:00'],
    ['2026-00-10', '10:00'],
    ['2026-11-00', '10:00'],
    ['', ''],
  ])('"%s" "%s" is invalid', (date, time) => {
    expect(readLocal({ date, time, zone })).toEqual({ ok: false, reason: 'invalid', offers: [] })
  })
})

describe('zones', () => {
  test.each([
    [0, '+00:00'],
    [60_000, '+00:01'],
    [-60_000, '-00:01'],
    [3_600_000, '+01:00'],
    [20_700_000, '+05:45'],
    [50_400_000, '+14:00'],
    [-43_200_000, '-12:00'],
  ])('%i ms is written %s', (offsetMs, text) => {
    expect(offsetText(offsetMs)).toBe(text)
  })

  // Europe/Brussels: summer time begins on 29 March 2026 and ends on 25 October 2026, both at 01:00 UTC (directive 2000/84/EC).
  test.each([
    ['2026-03-29T00:59:59.999Z', 3_600_000],
    ['2026-03-29T01:00:00.000Z', 7_200_000],
    ['2026-10-25T00:59:59.999Z', 7_200_000],
    ['2026-10-25T01:00:00.000Z', 3_600_000],
  ])('at %s Brussels is %i ms before Greenwich', (at, offsetMs) => {
    expect(zoneOffsetMs(msOf(at), zone)).toBe(offsetMs)
  })

  test('the wall clock has its six parts and no others, midnight is hour 0', () => {
    expect(wallClock(msOf('2026-12-31T23:00:00.999Z'), zone)).toEqual({
      year: 2027,
      month: 1,
      day: 1,
      hour: 0,
      minute: 0,
      second: 0,
    })
  })

  test('a zone that does not exist is named in the mistake', () => {
    expect(() => wallClock(0, 'Mars/Olympus')).toThrow('Not a zone: Mars/Olympus')
    // Asked again, so that no answer of the first time is remembered.
    expect(() => wallClock(0, 'Mars/Olympus')).toThrow(RangeError)
  })
})
