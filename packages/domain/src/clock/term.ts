import type { Instant } from '../facts/facts.ts'
import { addMonths } from './calendar.ts'
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
 * The strict due time: hours and days as elapsed time, months as the same wall-clock time in the zone (UTC when the
 * zone is unknown). Strict is the earliest that any reading gives. `null` for text that is no instant, a term that is
 * no number, or a result outside the range of dates.
 */
export function dueAfter(at: Instant, { unit, count }: Term, zone: string): Instant | null {
  if (unit === 'months') return addMonths(at, count, isZone(zone) ? zone : 'UTC')
  const ms = Date.parse(at) + count * MS_PER_HOUR * (unit === 'days' ? 24 : 1)
  const due = new Date(ms)
  return Number.isNaN(due.getTime()) ? null : due.toISOString()
}
