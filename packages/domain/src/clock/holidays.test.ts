import { describe, expect, test } from 'vitest'
import { holidayCountries, type HolidayCountry } from '../incident/dossier.ts'
import { holidayHint } from './holiday-hint.ts'
import { easterSunday, holidayOn, type Holiday } from './holidays.ts'

// Dates as published in church calendars, among them the earliest and the latest possible.
test.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
])('Easter of %i is %s', (year, date) => {
  expect(new Date(easterSunday(year)).toISOString().slice(0, 10)).toBe(date)
})

describe('Belgian holidays of 2026 (law of 4 January 1974; Flemish services also 11 July and 2 November)', () => {
  test.each<[string, Holiday]>([
    ['2026-01-01', 'newYear'],
    ['2026-04-06', 'easterMonday'],
    ['2026-05-01', 'labourDay'],
    ['2026-05-14', 'ascension'],
    ['2026-05-25', 'whitMonday'],
    ['2026-07-11', 'flemishDay'],
    ['2026-07-21', 'belgianDay'],
    ['2026-08-15', 'assumption'],
    ['2026-11-01', 'allSaints'],
    ['2026-11-02', 'allSouls'],
    ['2026-11-11', 'armistice'],
    ['2026-12-25', 'christmas'],
  ])('%s is %s', (date, holiday) => {
    expect(on(date, 'BE')).toBe(holiday)
  })

  test.each(['2026-04-03', '2026-04-27', '2026-12-26', '2026-10-03'])('%s is none', (date) => {
    expect(on(date, 'BE')).toBeNull()
  })
})

describe('neighbours', () => {
  test.each<[HolidayCountry, string, Holiday | null]>([
    ['NL', '2026-04-27', 'kingsDay'],
    ['NL', '2025-04-26', 'kingsDay'],
    ['NL', '2025-04-27', null],
    ['NL', '2013-04-27', null],
    ['NL', '2026-11-01', null],
    ['NL', '2026-12-26', 'secondChristmasDay'],
    ['FR', '2026-07-14', 'bastilleDay'],
    ['FR', '2026-05-08', 'victoryDay'],
    ['DE', '2026-10-03', 'germanUnityDay'],
    ['DE', '2026-04-03', 'goodFriday'],
    ['LU', '2026-06-23', 'luxembourgDay'],
    ['LU', '2026-05-09', 'europeDay'],
  ])('%s %s → %s', (country, date, holiday) => {
    expect(on(date, country)).toBe(holiday)
  })

  test.each(holidayCountries)('%s keeps New Year, Whit Monday and Christmas', (country) => {
    expect(on('2027-01-01', country)).toBe('newYear')
    expect(on('2027-05-17', country)).toBe('whitMonday')
    expect(on('2027-12-25', country)).toBe('christmas')
  })
})

// Every day of a year, so that a day too many shows as well. Easter 2027 is 28 March.
describe('all holidays of 2027', () => {
  test.each<[string, HolidayCountry, string]>([
    [
      'law of 4 January 1974, with 11 July and 2 November of Flemish services',
      'BE',
      '1/1 29/3 1/5 6/5 17/5 11/7 21/7 15/8 1/11 2/11 11/11 25/12',
    ],
    ['Algemene termijnenwet, article 3', 'NL', '1/1 29/3 27/4 5/5 6/5 17/5 25/12 26/12'],
    ['Code du travail, article L3133-1', 'FR', '1/1 29/3 1/5 6/5 8/5 17/5 14/7 15/8 1/11 11/11 25/12'],
    ['the nine of all Länder', 'DE', '1/1 26/3 29/3 1/5 6/5 17/5 3/10 25/12 26/12'],
    ['Code du travail, article L.232-2', 'LU', '1/1 29/3 1/5 6/5 9/5 17/5 23/6 15/8 1/11 25/12 26/12'],
  ])('%s', (_, country, days) => {
    const found: string[] = []
    for (let ms = Date.UTC(2027, 0, 1); ms < Date.UTC(2028, 0, 1); ms += 86_400_000) {
      const [month, day] = [new Date(ms).getUTCMonth() + 1, new Date(ms).getUTCDate()]
      if (holidayOn(2027, month, day, country) !== null) found.push(`${String(day)}/${String(month)}`)
    }
    expect(found.join(' ')).toBe(days)
  })
})

describe('hint at a due time', () => {
  test.each([
    ['weekday', '2026-11-23T16:05:00.000Z', { weekday: null, holiday: null }],
    ['Sunday after Christmas', '2026-12-27T10:30:00.000Z', { weekday: 'sunday', holiday: null }],
    ['Saturday', '2026-11-21T12:00:00.000Z', { weekday: 'saturday', holiday: null }],
    ['All Saints on a Monday', '2027-11-01T16:10:00.000Z', { weekday: null, holiday: 'allSaints' }],
    ['Sunday and holiday at once', '2026-11-01T12:00:00.000Z', { weekday: 'sunday', holiday: 'allSaints' }],
    // 23:30 UTC on Sunday is Monday in Brussels.
    ['the day of the zone, not of UTC', '2026-11-22T23:30:00.000Z', { weekday: null, holiday: null }],
  ])('%s', (_, dueAt, hint) => {
    expect(holidayHint(dueAt, 'Europe/Brussels', 'BE')).toEqual(hint)
  })
})

function on(date: string, country: HolidayCountry): Holiday | null {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return holidayOn(year, month, day, country)
}
