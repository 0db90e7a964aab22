import type { Instant } from '../facts/facts.ts'
import { addDays, addMonths } from './calendar.ts'
import { isZone } from './zone.ts'

const MS_PER_HOUR = 3_600_000

export const termUnits = ['hours', 'days', 'months'] as const
export type TermUnit = (typeof termUnits)[number]

/** How long a duty may take, in the unit in which its rule counts. */
export interface Term {
  unit: TermUnit
  count: number
}

/**
 * The strict due time: hours as elapsed time, months as the same wall-clock time in the zone, days as whichever of the
 * two comes first (UTC when the zone is unknown). Strict is the earliest that any reading gives. `null` for text that
 * is no instant, a term that is no number, days or months that are not whole, or a result outside the range of dates.
 */
export function dueAfter(at: Instant, { unit, count }: Term, zone: string): Instant | null {
  if (unit === 'hours') return elapsed(at, count)
  const where = isZone(zone) ? zone : 'UTC'
  if (unit === 'months') return addMonths(at, count, where)
  // Past midnight on the day the clock goes forward, 72 elapsed hours would end after the third day.
  const [onClock, onWatch] = [addDays(at, count, where), elapsed(at, count * 24)]
  if (onClock === null || onWatch === null) return null
  return Date.parse(onClock) < Date.parse(onWatch) ? onClock : onWatch
}

function elapsed(at: Instant, hours: number): Instant | null {
  const due = new Date(Date.parse(at) + hours * MS_PER_HOUR)
  return Number.isNaN(due.getTime()) ? null : due.toISOString()
}
