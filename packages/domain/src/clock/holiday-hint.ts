import type { Instant } from '../facts/facts.ts'
import type { HolidayCountry } from '../incident/dossier.ts'
import { holidayOn, type Holiday } from './holidays.ts'
import { msOf } from './instant.ts'
import { wallClock } from './zone.ts'

/** Why a due time deserves a warning; it never moves the due time. */
export interface HolidayHint {
  weekday: 'saturday' | 'sunday' | null
  holiday: Holiday | null
}

/**
 * Does a due time fall in a weekend or on a holiday in the register's own zone? A warning only: article 3(4) of
 * Regulation 1182/71 moves no period expressed in hours. Throws RangeError for an unknown zone.
 */
export function holidayHint(dueAt: Instant, zone: string, country: HolidayCountry): HolidayHint {
  const { year, month, day } = wallClock(msOf(dueAt), zone)
  const dayOfWeek = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  const weekday = dayOfWeek === 6 ? 'saturday' : dayOfWeek === 0 ? 'sunday' : null
  return { weekday, holiday: holidayOn(year, month, day, country) }
}
