import { readLocal, type Instant } from '@lekboek/domain'

const zone = 'Europe/Brussels'

/** A file of thousands names a handful of days, and asking a zone for its clock is slow. */
const midnights = new Map<string, Instant | null>()
const mostMidnights = 10_000

/** The first instant of a day, `2025-01-31`, in Brussels; null for what is no day. */
export function midnightOf(date: string): Instant | null {
  const before = midnights.get(date)
  if (before !== undefined) return before
  const reading = readLocal({ date, time: '00:00', zone })
  const at = reading.ok ? reading.at : null
  if (midnights.size < mostMidnights) midnights.set(date, at)
  return at
}
