import type { DocumentLanguage } from '../language/document-language.ts'

const locales: Record<DocumentLanguage, string> = { nl: 'nl-BE', en: 'en-GB' }

// Making a formatter costs a hundred times what using it costs, and an export of a big register uses it a million times.
const clocks = new Map<string, Intl.DateTimeFormat>()
const calendars = new Map<string, Intl.DateTimeFormat>()

function remember(
  cache: Map<string, Intl.DateTimeFormat>,
  key: string,
  make: () => Intl.DateTimeFormat,
): Intl.DateTimeFormat {
  const known = cache.get(key)
  if (known) return known
  const made = make()
  cache.set(key, made)
  return made
}

function clockOf(zone: string): Intl.DateTimeFormat {
  return remember(clocks, zone, () => {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  })
}

/**
 * The wall clock of `zone` at an instant, read as if it were UTC: milliseconds since 1970.
 * Spreadsheets know dates without a zone; this is the number behind such a date.
 */
export function wallClockMs(at: string, zone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of clockOf(zone).formatToParts(new Date(at))) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function offsetMinutes(at: string, zone: string): number {
  const wholeSeconds = Math.floor(Date.parse(at) / 1000) * 1000
  return Math.round((wallClockMs(at, zone) - wholeSeconds) / 60_000)
}

/** Offset of `zone` from UTC at an instant, `+01:00`. */
export function offsetAt(at: string, zone: string): string {
  const minutes = offsetMinutes(at, zone)
  const absolute = Math.abs(minutes)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`
}

/** ISO-8601 in the zone with its offset, to the second: `2026-11-20T17:05:00+01:00`. */
export function zonedIso(at: string, zone: string): string {
  return new Date(wallClockMs(at, zone)).toISOString().slice(0, 19) + offsetAt(at, zone)
}

/** Short and sortable, with the offset: `2026-11-20 17:05 (+01:00)`. */
export function zonedShort(at: string, zone: string): string {
  const local = new Date(wallClockMs(at, zone)).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)} (${offsetAt(at, zone)})`
}

/** For reading: `vrijdag 20 november 2026, 17:05 (UTC+01:00)`. */
export function zonedLong(at: string, zone: string, language: DocumentLanguage): string {
  return `${zonedDay(at, zone, language)}, ${zonedTime(at, zone)} (UTC${offsetAt(at, zone)})`
}

/** Only the day, in words: `vrijdag 20 november 2026`. */
export function zonedDay(at: string, zone: string, language: DocumentLanguage): string {
  const formatter = remember(calendars, `day ${language} ${zone}`, () => {
    return new Intl.DateTimeFormat(locales[language], { timeZone: zone, dateStyle: 'full' })
  })
  return formatter.format(new Date(at)).replace(',', '')
}

/** Two or three letters and a number, as under a point of the time line: `vr 20 nov`. */
export function zonedDayShort(at: string, zone: string, language: DocumentLanguage): string {
  const formatter = remember(calendars, `short ${language} ${zone}`, () => {
    return new Intl.DateTimeFormat(locales[language], {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    })
  })
  return formatter.format(new Date(at)).replace(',', '')
}

/** Hours and minutes: `17:05`. */
export function zonedTime(at: string, zone: string): string {
  return new Date(wallClockMs(at, zone)).toISOString().slice(11, 16)
}
