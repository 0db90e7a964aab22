import type { Instant } from '../facts/facts.ts'
import { instantAt, isRealDate, msOf } from './instant.ts'
import { isZone, offsetText, wallClock, zoneOffsetMs } from './zone.ts'

const MS_PER_DAY = 86_400_000

/** What a person typed: a day, a wall-clock time and the zone in which it is meant. */
export interface LocalText {
  /** `YYYY-MM-DD`. */
  date: string
  /** `HH:MM`, 24 hours. */
  time: string
  /** IANA name, `Europe/Brussels`. */
  zone: string
  /** `+02:00`; chooses between the two instants of an hour that the clock shows twice. */
  offset?: string
}

/** An instant a person may have meant, with the offset that makes it unmistakable. */
export interface LocalOffer {
  at: Instant
  offset: string
}

export type LocalReading =
  { ok: true; at: Instant } | { ok: false; reason: 'missing' | 'ambiguous' | 'invalid'; offers: LocalOffer[] }

/**
 * Reads a wall-clock time in a zone. `missing`: the clock jumped over it (spring), offers are the times meant by
 * either offset. `ambiguous`: the clock showed it twice (autumn), offers are both, earliest first, and one is taken
 * when `offset` names it. `invalid`: no such day, time, zone, or an offset the zone did not have then.
 */
export function readLocal(text: LocalText): LocalReading {
  const wall = readWall(text.date, text.time)
  if (wall === null || !isZone(text.zone)) return { ok: false, reason: 'invalid', offers: [] }
  const readings = readingsOf(wall, text.zone)
  const valid = readings.filter((reading) => reading.isReal).map(toOffer)
  if (valid.length === 0) return { ok: false, reason: 'missing', offers: readings.map(toOffer) }
  if (text.offset !== undefined) return byOffset(valid, text.offset)
  const [first, second] = valid
  if (first === undefined || second !== undefined) return { ok: false, reason: 'ambiguous', offers: valid }
  return { ok: true, at: first.at }
}

/** The day of an instant as the wall of this zone shows it, `2026-12-03`. */
export function dayText(at: Instant, zone: string): string {
  const { year, month, day } = wallClock(msOf(at), zone)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${String(year)}-${two(month)}-${two(day)}`
}

interface Reading {
  ms: number
  offsetMs: number
  isReal: boolean
}

// A zone changes its offset at most once in two days, so the offsets of the day before and after are all there are.
function readingsOf(wall: number, zone: string): Reading[] {
  const offsets = new Set([zoneOffsetMs(wall - MS_PER_DAY, zone), zoneOffsetMs(wall + MS_PER_DAY, zone)])
  const readings = [...offsets].map((offsetMs) => {
    const ms = wall - offsetMs
    return { ms, offsetMs, isReal: zoneOffsetMs(ms, zone) === offsetMs }
  })
  return readings.sort((a, b) => a.ms - b.ms)
}

function byOffset(valid: LocalOffer[], offset: string): LocalReading {
  const chosen = valid.find((offer) => offer.offset === offset)
  return chosen === undefined ? { ok: false, reason: 'invalid', offers: valid } : { ok: true, at: chosen.at }
}

function toOffer(reading: Reading): LocalOffer {
  return { at: instantAt(reading.ms), offset: offsetText(reading.offsetMs) }
}

function readWall(date: string, time: string): number | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (day === null || clock === null) return null
  const [year = 0, month = 0, dayOfMonth = 0] = day.slice(1).map(Number)
  // Date.UTC reads years below 100 as 19xx.
  if (year < 1900 || !isRealDate(year, month, dayOfMonth)) return null
  return Date.UTC(year, month - 1, dayOfMonth, Number(clock[1]), Number(clock[2]))
}
