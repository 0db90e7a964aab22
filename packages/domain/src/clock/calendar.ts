import type { Instant } from '../facts/facts.ts'
import { instantAt } from './instant.ts'
import { isZone, zoneOffsetMs } from './zone.ts'

const MS_PER_DAY = 86_400_000
// Dates reach to 8.64e15; the days around a wall time must lie inside too.
const FURTHEST_MS = 8.64e15 - 2 * MS_PER_DAY

/**
 * The same wall-clock time a number of calendar months later in a zone; where the month lacks that day, its last day
 * (31 January and one month is the last of February). A time that the clock jumps over or shows twice is the first
 * instant at which the clock has reached it. `null` for text that is no instant, an unknown zone, a number of months
 * that is not whole, or a result outside the range of dates.
 */
export function addMonths(at: Instant, months: number, zone: string): Instant | null {
  const wall = wallMs(at, zone)
  if (wall === null || !Number.isInteger(months)) return null
  const from = new Date(wall)
  const month = from.getUTCMonth() + months
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const day = Math.min(from.getUTCDate(), lastDay)
  return whenClockReaches(Date.UTC(from.getUTCFullYear(), month, day) + timeOfDay(wall), zone)
}

/** The same wall-clock time a number of calendar days later in a zone; refusals and changes of the clock as in `addMonths`. */
export function addDays(at: Instant, days: number, zone: string): Instant | null {
  const wall = wallMs(at, zone)
  return wall === null || !Number.isInteger(days) ? null : whenClockReaches(wall + days * MS_PER_DAY, zone)
}

/** The last millisecond of the day, in a zone, on which an instant falls; `null` as in `addMonths`. */
export function endOfDay(at: Instant, zone: string): Instant | null {
  const wall = wallMs(at, zone)
  if (wall === null) return null
  const next = whenClockReaches(wall - timeOfDay(wall) + MS_PER_DAY, zone)
  return next === null ? null : instantAt(Date.parse(next) - 1)
}

// The wall clock, kept as if it were UTC.
function wallMs(at: Instant, zone: string): number | null {
  const ms = Date.parse(at)
  if (!(Math.abs(ms) <= FURTHEST_MS) || !isZone(zone)) return null
  return ms + zoneOffsetMs(ms, zone)
}

function timeOfDay(wall: number): number {
  return modulo(wall, MS_PER_DAY)
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}

function whenClockReaches(wall: number, zone: string): Instant | null {
  if (!(Math.abs(wall) <= FURTHEST_MS)) return null
  const before = zoneOffsetMs(wall - MS_PER_DAY, zone)
  const after = zoneOffsetMs(wall + MS_PER_DAY, zone)
  if (before === after) return instantAt(wall - before)
  const shown = [before, after]
    .map((offset) => ({ ms: wall - offset, offset }))
    .filter(({ ms, offset }) => zoneOffsetMs(ms, zone) === offset)
  if (shown.length > 0) return instantAt(Math.min(...shown.map(({ ms }) => ms)))
  return instantAt(changeBetween(wall - after, wall - before, after, zone))
}

// The first millisecond with the new offset.
function changeBetween(from: number, until: number, offset: number, zone: string): number {
  let [low, high] = [from, until]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (zoneOffsetMs(middle, zone) === offset) high = middle
    else low = middle
  }
  return high
}
