const MS_PER_DAY = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()
const offsetsByDay = new Map<string, Map<number, number>>()

/** The wall clock of a zone at one instant. */
export interface WallClock {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

/** Is this a zone that the platform's time-zone data knows, such as `Europe/Brussels`? */
export function isZone(zone: string): boolean {
  return formatOf(zone) !== null
}

/** The wall clock of a zone at `ms` since 1970; throws RangeError for an unknown zone. */
export function wallClock(ms: number, zone: string): WallClock {
  const format = formatOf(zone)
  if (format === null) throw new RangeError(`Not a zone: ${zone}`)
  const clock: WallClock = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
  for (const part of format.formatToParts(ms)) {
    if (part.type in clock) clock[part.type as keyof WallClock] = Number(part.value)
  }
  return clock
}

/** Offset of a zone from UTC at `ms`, in milliseconds, positive east of Greenwich. */
export function zoneOffsetMs(ms: number, zone: string): number {
  const day = Math.floor(ms / MS_PER_DAY)
  const offset = offsetAtMidnight(day, zone)
  // No zone changes its offset twice in a day: where both midnights agree, so does all between them.
  return offset === offsetAtMidnight(day + 1, zone) ? offset : readOffset(ms, zone)
}

// Reading an offset costs a score of lookups, and the days of dossiers are few.
function offsetAtMidnight(day: number, zone: string): number {
  const known = offsetsByDay.get(zone)?.get(day)
  if (known !== undefined) return known
  const offset = readOffset(day * MS_PER_DAY, zone)
  const days = offsetsByDay.get(zone) ?? new Map<number, number>()
  if (offsetsByDay.size < 1000) offsetsByDay.set(zone, days)
  if (days.size < 10_000) days.set(day, offset)
  return offset
}

function readOffset(ms: number, zone: string): number {
  const clock = wallClock(ms, zone)
  const asUtc = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second)
  return asUtc - Math.floor(ms / 1000) * 1000
}

/** An offset in milliseconds as people write it, `+02:00`. */
export function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000)
  const text = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return (offsetMs < 0 ? '-' : '+') + text
}

// Building a format costs a hundred times its use, and zones are few.
function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const format = buildFormat(zone)
  if (format !== null && formats.size < 1000) formats.set(zone, format)
  return format
}

function buildFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB-u-ca-iso8601', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  } catch {
    // Intl tells of an unknown zone by throwing.
    return null
  }
}
