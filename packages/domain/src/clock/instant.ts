import type { Instant } from '../facts/facts.ts'

const MS_PER_HOUR = 3_600_000
const iso = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * Reads an ISO-8601 date-time with a zone designator and returns it as `Instant`, in UTC with milliseconds.
 * `null` for anything else: no zone, a date that does not exist (30 February), hour 24 or a leap second.
 */
export function readInstant(text: string): Instant | null {
  const parts = iso.exec(text)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second = '0'] = parts
  if (!isRealDate(Number(year), Number(month), Number(day))) return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}

/** Does this day exist in the Gregorian calendar? `month` counts from 1. */
export function isRealDate(year: number, month: number, day: number): boolean {
  // Date rolls 30 February over into March instead of refusing it.
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Milliseconds since 1970 of an instant; throws RangeError when the text is no instant. */
export function msOf(at: Instant): number {
  const ms = Date.parse(at)
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${at}`)
  return ms
}

/** The instant at a number of milliseconds since 1970; throws RangeError outside the range of dates. */
export function instantAt(ms: number): Instant {
  return new Date(ms).toISOString()
}

/** Orders two instants: negative when `a` is earlier, 0 when they are the same, positive when later. */
export function compareInstants(a: Instant, b: Instant): number {
  return msOf(a) - msOf(b)
}

const MS_PER_MINUTE = 60_000

/**
 * Does it lie before the other, as people write times? A whole minute names that minute: it is not before what happened
 * within it.
 */
export function liesBefore(at: Instant, other: Instant): boolean {
  const ms = msOf(at)
  const wide = ms % MS_PER_MINUTE === 0 ? MS_PER_MINUTE : 1
  return ms + wide <= msOf(other)
}

/**
 * Adds elapsed hours. Hours run through nights, weekends, holidays and changes of the clock: article 3(3) of
 * Regulation 1182/71 counts them all, and the shift of article 3(4) is for periods not expressed in hours.
 */
export function addHours(at: Instant, hours: number): Instant {
  return instantAt(msOf(at) + hours * MS_PER_HOUR)
}

/**
 * The due time when, after article 3(1) of Regulation 1182/71, the hour of the event is not counted: the term starts
 * at the next full hour. Information only, the strict `addHours` is what duties use. On an exact full hour it is
 * unclear whether that hour counts; the strict value is given, because it is safe. Full hours are taken in UTC,
 * which holds for every zone whose offset is whole hours.
 */
export function fullHourDueAt(at: Instant, hours: number): Instant {
  const ms = msOf(at)
  return instantAt((Math.ceil(ms / MS_PER_HOUR) + hours) * MS_PER_HOUR)
}

/** What is left until a due time, or how far it has passed. */
export interface TimeLeft {
  /** True from the first millisecond after the due time. */
  isOverdue: boolean
  /** Whole hours left, or passed when overdue. */
  hours: number
  /** Whole minutes above the hours, 0 to 59. */
  minutes: number
  /** Signed milliseconds, negative when overdue. */
  totalMs: number
}

/** Time left at `now` until `dueAt`; exactly at the due time nothing is left and nothing is overdue. */
export function timeLeft(dueAt: Instant, now: Instant): TimeLeft {
  const totalMs = msOf(dueAt) - msOf(now)
  const minutes = Math.floor(Math.abs(totalMs) / 60_000)
  return { isOverdue: totalMs < 0, hours: Math.floor(minutes / 60), minutes: minutes % 60, totalMs }
}

/** The instant itself, or `null` when it is missing or cannot be read as one. */
export function knownInstant(at: Instant | null | undefined): Instant | null {
  return at === null || at === undefined || Number.isNaN(Date.parse(at)) ? null : at
}
