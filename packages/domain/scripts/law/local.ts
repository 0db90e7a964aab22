import { holidayHint } from '../../src/clock/holiday-hint.ts'
import { holidayLabels } from '../../src/clock/holiday-labels.ts'
import { msOf } from '../../src/clock/instant.ts'
import { offsetText, wallClock, zoneOffsetMs } from '../../src/clock/zone.ts'

export const brussels = 'Europe/Brussels'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** An instant as it stands on a clock in Brussels, `Fri 2026-11-20 17:05 +01:00`. */
export function local(at: string): string {
  const ms = msOf(at)
  const { year, month, day, hour, minute } = wallClock(ms, brussels)
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = `${String(year)}-${two(month)}-${two(day)}`
  return `${weekday} ${date} ${two(hour)}:${two(minute)} ${offsetText(zoneOffsetMs(ms, brussels))}`
}

/** What the calendar says of a due time in Belgium: weekend, holiday, both or nothing. */
export function hintOn(at: string): string {
  const { weekday, holiday } = holidayHint(at, brussels, 'BE')
  const words = [
    weekday === null ? '' : { saturday: 'Saturday', sunday: 'Sunday' }[weekday],
    holiday === null ? '' : holidayLabels[holiday].nl,
  ]
  return words.filter((word) => word !== '').join(', ') || '–'
}
