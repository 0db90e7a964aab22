import type { Instant } from '@lekboek/domain'
import { localeTag } from '../i18n/language.ts'

const dayMs = 24 * 3_600_000

// Making a formatter costs more than using it a hundred times, and a register's page writes hundreds of dates.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const formatter = formatters.get(key) ?? Intl.DateTimeFormat(locale, options)
  formatters.set(key, formatter)
  return formatter
}

/** '+02:00' at that moment in that zone. */
export function offsetAt(at: Instant, zone: string): string {
  const name = formatterFor('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(at))
    .find((part) => part.type === 'timeZoneName')?.value
  return name === undefined || name === 'GMT' ? '+00:00' : name.replace('GMT', '')
}

/** 'CET' or 'MEZ': what people call the time of that zone at that moment. */
export function zoneName(at: Instant, { zone, language }: Pick<WriteOptions, 'zone' | 'language'>): string {
  const parts = formatterFor(localeTag(language), { timeZone: zone, timeZoneName: 'short' })
  return parts.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** Whether the zone's clocks change within a day of it: then an hour alone may mean two moments. */
export function isNearClockChange(at: Instant, zone: string): boolean {
  const moment = Date.parse(at)
  const before = offsetAt(new Date(moment - dayMs).toISOString(), zone)
  const after = offsetAt(new Date(moment + dayMs).toISOString(), zone)
  return before !== after
}

export interface WriteOptions {
  zone: string
  language: string
  hasYear?: boolean
  hasWeekday?: boolean
}

function dateOf(at: Instant, { zone, language, hasYear = true, hasWeekday = true }: WriteOptions): string {
  return formatterFor(localeTag(language), {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    ...(hasWeekday ? { weekday: 'short' } : {}),
    ...(hasYear ? { year: 'numeric' } : {}),
  }).format(new Date(at))
}

function timeOf(at: Instant, { zone, language }: WriteOptions): string {
  return formatterFor(localeTag(language), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at))
}

/** 'ma 23 nov 2026 17:05', with the offset where the clocks change within a day. */
export function writeInstant(at: Instant, options: WriteOptions): string {
  const offset = isNearClockChange(at, options.zone) ? ` (UTC${offsetAt(at, options.zone)})` : ''
  return `${dateOf(at, options).replace(',', '')} ${timeOf(at, options)}${offset}`
}

/** 'ma 23 nov 2026' in the register's zone. */
export function writeDate(at: Instant, options: WriteOptions): string {
  return dateOf(at, options).replace(',', '')
}

/** 'maandag 23 november 2026, 17:05', for whoever typed it in boxes that follow the browser's language. */
export function writeInWords(at: Instant, options: Pick<WriteOptions, 'zone' | 'language'>): string {
  const { zone, language } = options
  const date = formatterFor(localeTag(language), {
    ...{ timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  }).format(new Date(at))
  const offset = isNearClockChange(at, zone) ? ` (UTC${offsetAt(at, zone)})` : ''
  return `${date.replace(',', '')}, ${timeOf(at, options)}${offset}`
}
