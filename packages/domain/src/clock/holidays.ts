import type { HolidayCountry } from '../incident/dossier.ts'

export const holidays = [
  'newYear',
  'goodFriday',
  'easterMonday',
  'kingsDay',
  'labourDay',
  'liberationDay',
  'victoryDay',
  'europeDay',
  'ascension',
  'whitMonday',
  'luxembourgDay',
  'flemishDay',
  'bastilleDay',
  'belgianDay',
  'assumption',
  'germanUnityDay',
  'allSaints',
  'allSouls',
  'armistice',
  'christmas',
  'secondChristmasDay',
] as const
export type Holiday = (typeof holidays)[number]

// Legal holidays of each country; for Belgium also the two days on which Flemish public services close.
const fixed: Record<HolidayCountry, Readonly<Record<string, Holiday>>> = {
  BE: {
    '1-1': 'newYear',
    '5-1': 'labourDay',
    '7-11': 'flemishDay',
    '7-21': 'belgianDay',
    '8-15': 'assumption',
    '11-1': 'allSaints',
    '11-2': 'allSouls',
    '11-11': 'armistice',
    '12-25': 'christmas',
  },
  NL: { '1-1': 'newYear', '5-5': 'liberationDay', '12-25': 'christmas', '12-26': 'secondChristmasDay' },
  FR: {
    '1-1': 'newYear',
    '5-1': 'labourDay',
    '5-8': 'victoryDay',
    '7-14': 'bastilleDay',
    '8-15': 'assumption',
    '11-1': 'allSaints',
    '11-11': 'armistice',
    '12-25': 'christmas',
  },
  // The holidays of all sixteen Länder; each has more of its own.
  DE: {
    '1-1': 'newYear',
    '5-1': 'labourDay',
    '10-3': 'germanUnityDay',
    '12-25': 'christmas',
    '12-26': 'secondChristmasDay',
  },
  LU: {
    '1-1': 'newYear',
    '5-1': 'labourDay',
    '5-9': 'europeDay',
    '6-23': 'luxembourgDay',
    '8-15': 'assumption',
    '11-1': 'allSaints',
    '12-25': 'christmas',
    '12-26': 'secondChristmasDay',
  },
}

// Days after Easter Sunday.
const movable: Record<HolidayCountry, Readonly<Record<number, Holiday>>> = {
  BE: { 1: 'easterMonday', 39: 'ascension', 50: 'whitMonday' },
  NL: { 1: 'easterMonday', 39: 'ascension', 50: 'whitMonday' },
  FR: { 1: 'easterMonday', 39: 'ascension', 50: 'whitMonday' },
  DE: { [-2]: 'goodFriday', 1: 'easterMonday', 39: 'ascension', 50: 'whitMonday' },
  LU: { 1: 'easterMonday', 39: 'ascension', 50: 'whitMonday' },
}

/** The holiday on a day in a country, or `null`; `month` counts from 1. A hint for people, never part of a term. */
export function holidayOn(year: number, month: number, day: number, country: HolidayCountry): Holiday | null {
  if (country === 'NL' && isKingsDay(year, month, day)) return 'kingsDay'
  const daysAfterEaster = (Date.UTC(year, month - 1, day) - easterSunday(year)) / 86_400_000
  return fixed[country][`${String(month)}-${String(day)}`] ?? movable[country][daysAfterEaster] ?? null
}

/** Easter Sunday of a Gregorian year in milliseconds at midnight UTC (algorithm of Meeus, Jones and Butcher). */
export function easterSunday(year: number): number {
  const goldenNumber = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((goldenNumber + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}

// 27 April since 2014, or the day before when that is a Sunday.
function isKingsDay(year: number, month: number, day: number): boolean {
  if (month !== 4 || year < 2014) return false
  const isSunday = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0
  return day === (isSunday ? 26 : 27)
}
