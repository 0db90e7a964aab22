import { holidayHint } from '../../src/clock/holiday-hint.ts'
import { holidayLabels } from '../../src/clock/holiday-labels.ts'
import { msOf } from '../../src/clock/instant.ts'
import { offsetText, wallClock, zoneOffsetMs } from '../../src/clock/zone.ts'

export const brussels = 'Europe/Brussels'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The day on which an instant falls in Brussels, `20 Nov 2026`. */
export function day(at: string): string {
  const { year, month, day: date } = wallClock(msOf(at), brussels)
  return `${String(date)} ${months[month - 1] ?? ''} ${String(year)}`
}

/** An instant as it stands on a clock in Brussels, `Fri 20 Nov 2026, 17:05 (UTC+01:00)`. */
export function local(at: string): string {
  const ms = msOf(at)
  const { year, month, day: date, hour, minute } = wallClock(ms, brussels)
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ''
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${weekday} ${day(at)}, ${two(hour)}:${two(minute)} (UTC${offsetText(zoneOffsetMs(ms, brussels))})`
}

/** What the calendar says of a due time in Belgium: weekend, holiday, both or nothing. */
export function hintOn(at: string): string {
  const { weekday, holiday } = holidayHint(at, brussels, 'BE')
  const words = [
    weekday === null ? '' : { saturday: 'Saturday', sunday: 'Sunday' }[weekday],
    holiday === null ? '' : holidayLabels[holiday].en,
  ]
  return words.filter((word) => word !== '').join(', ') || '–'
}
