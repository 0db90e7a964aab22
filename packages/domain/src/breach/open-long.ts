import { addDays, endOfDay } from '../clock/calendar.ts'
import { holidayHint } from '../clock/holiday-hint.ts'
import { compareInstants, instantAt, msOf } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'
import type { HolidayCountry } from '../incident/dossier.ts'

/** Where days of work are counted. */
export interface WorkPlace {
  readonly zone: string
  readonly country: HolidayCountry
}

/**
 * Whether a question waits longer than a day of work: until the same time on the next day that is neither in a weekend nor a
 * holiday. What is asked in a weekend counts from the first day of work. A practice of this platform, no term of law.
 */
export function isOpenLong(askedAt: Instant, now: Instant, place: WorkPlace): boolean {
  return compareInstants(now, oneWorkDayAfter(askedAt, place)) > 0
}

function oneWorkDayAfter(askedAt: Instant, place: WorkPlace): Instant {
  let from = askedAt
  while (isFree(from, place)) from = instantAt(msOf(endOfDay(from, place.zone) ?? from) + 1)
  let due = addDays(from, 1, place.zone) ?? from
  while (isFree(due, place)) due = addDays(due, 1, place.zone) ?? due
  return due
}

function isFree(at: Instant, { zone, country }: WorkPlace): boolean {
  const { weekday, holiday } = holidayHint(at, zone, country)
  return weekday !== null || holiday !== null
}
