import { addDays, endOfDay } from '../clock/calendar.ts'
import { holidayHint } from '../clock/holiday-hint.ts'
import type { Holiday } from '../clock/holidays.ts'
import { isZone } from '../clock/zone.ts'
import type { Instant } from '../facts/facts.ts'
import type { HolidayCountry } from '../incident/dossier.ts'
import type { Duty, DutyKind, FurtherDutyKind } from './kinds.ts'

/** What can be said about a due time beside its strict value. */
export const dutyReadings = [
  'fullHour',
  'endOfDay',
  'nextWorkingDay',
  'twoWorkingDays',
  'weekend',
  'holiday',
  'agreedWeekend',
  'agreedHoliday',
] as const
export type DutyReadingKey = (typeof dutyReadings)[number]

/** One reading of a due time. None of them moves it: the strict due time is safe under all. */
export interface DutyReading {
  key: DutyReadingKey
  /** Where the term ends under this reading; for a weekend or holiday the strict due time itself. */
  at: Instant
  /** The reading is contested: advice to know of, not to rely on. */
  isDisputed: boolean
  /** The holiday on which the term would end; `null` where it is a weekend, or no day off. */
  holiday: Holiday | null
}

/** Where the register lives. */
export interface Place {
  /** IANA name, `Europe/Brussels`. */
  zone: string
  country: HolidayCountry
}

// Regulation 1182/71 counts the terms of acts of the Council and the Commission (article 1): not those of a national law,
// as that of police zones, nor own targets and contracts, which count as they say themselves.
const unionTerms: ReadonlySet<DutyKind | FurtherDutyKind> = new Set([
  'authority',
  'nis2EarlyWarning',
  'nis2Notification',
  'nis2ProgressReport',
  'nis2FinalReport',
  'telecomNotification',
  'telecomCompletion',
])

/** Is a duty's term one of Union law, which Regulation 1182/71 counts? National law, own targets and contracts are not. */
export function isUnionTerm({ kind }: Pick<Duty, 'kind'>): boolean {
  return unionTerms.has(kind)
}

/**
 * The readings of a duty's due time in the order of `dutyReadings`; empty without a due time or in an unknown zone.
 * Regulation 1182/71: article 3(1), an hour term runs from the next full hour; 3(2), a term in days or months ends with
 * its last day; 3(4), not on a day off; 3(5), two working days at least, disputed for hours. That a day off moves
 * nothing (3(3) and 3(4)) holds for terms in hours alone, so it is never said of days or months. Never throws.
 */
export function readingsOfDuty(duty: Duty, place: Place): DutyReading[] {
  const { dueAt, term } = duty
  if (dueAt === null || term === null || !isZone(place.zone) || !isReadable(dueAt)) return []
  if (!isUnionTerm(duty)) return hints(dueAt, place, ['agreedWeekend', 'agreedHoliday'])
  if (term.unit !== 'hours') return wholeDays(lastDay(duty, dueAt, place), place)
  return [
    ...fullHour(dueAt),
    // Whoever spoke of it, for or against, spoke of article 33 GDPR alone.
    ...(duty.kind === 'authority' ? twoWorkingDays(duty, dueAt, place) : []),
    ...hints(dueAt, place, ['weekend', 'holiday']),
  ]
}

// On an exact full hour it is unclear whether that hour counts; the strict value is given.
function fullHour(dueAt: Instant): DutyReading[] {
  const at = new Date(Math.ceil(Date.parse(dueAt) / 3_600_000) * 3_600_000).toISOString()
  return [{ key: 'fullHour', at, isDisputed: false, holiday: null }]
}

function wholeDays(lastDayAt: Instant | null, place: Place): DutyReading[] {
  const end = lastDayAt === null ? null : endOfDay(lastDayAt, place.zone)
  if (end === null) return []
  const whole: DutyReading = { key: 'endOfDay', at: end, isDisputed: false, holiday: null }
  const next = workingDayFrom(end, 1, place)
  if (next === null || next === end) return [whole]
  const { holiday } = holidayHint(end, place.zone, place.country)
  return [whole, { ...whole, key: 'nextWorkingDay', at: next, holiday }]
}

// The day of the event is not counted in days; a month ends on its own date.
function lastDay({ triggeredAt, term }: Duty, dueAt: Instant, { zone }: Place): Instant | null {
  return term?.unit === 'days' ? addDays(triggeredAt, term.count, zone) : dueAt
}

/**
 * Piltz and Pradel (ZD 2019, 152) read 72 hours as three days, which must hold two working days; LDI NRW (2024) and the
 * Bavarian LfD (2019) do not. Whole working days are counted from the day after the event.
 */
function twoWorkingDays({ triggeredAt, term }: Duty, dueAt: Instant, place: Place): DutyReading[] {
  if (term === null || term.count < 48) return []
  const dueDay = endOfDay(dueAt, place.zone)
  let missing = 2
  for (let day = 1; day <= 7 && missing > 0; day += 1) {
    const at = addDays(triggeredAt, day, place.zone)
    if (at === null || dueDay === null || Date.parse(at) > Date.parse(dueDay)) break
    if (isWorkingDay(at, place)) missing -= 1
  }
  if (missing === 0) return []
  const next = addDays(dueAt, 1, place.zone)
  const at = next === null ? null : workingDayFrom(next, missing, place)
  return at === null ? [] : [{ key: 'twoWorkingDays', at, isDisputed: true, holiday: null }]
}

// The same time on the n-th working day, the given day included. A year has no stretch of days off longer than a week.
function workingDayFrom(at: Instant, nth: number, place: Place): Instant | null {
  let missing = nth
  for (let day = 0; day < 15; day += 1) {
    const next = addDays(at, day, place.zone)
    if (next === null) return null
    if (isWorkingDay(next, place)) missing -= 1
    if (missing === 0) return next
  }
  return null
}

// Days on which only Flemish public services close are no public holidays of the Member State (article 2(1)).
const serviceClosings: ReadonlySet<Holiday | null> = new Set(['flemishDay', 'allSouls'])

function isWorkingDay(at: Instant, place: Place): boolean {
  const { weekday, holiday } = holidayHint(at, place.zone, place.country)
  return weekday === null && (holiday === null || serviceClosings.has(holiday))
}

function hints(
  dueAt: Instant,
  place: Place,
  [inWeekend, onHoliday]: readonly [DutyReadingKey, DutyReadingKey],
): DutyReading[] {
  const { weekday, holiday } = holidayHint(dueAt, place.zone, place.country)
  const hint = { at: dueAt, isDisputed: false }
  const weekend: DutyReading[] = weekday === null ? [] : [{ ...hint, key: inWeekend, holiday: null }]
  return holiday === null ? weekend : [...weekend, { ...hint, key: onHoliday, holiday }]
}

function isReadable(at: Instant): boolean {
  return !Number.isNaN(Date.parse(at))
}
