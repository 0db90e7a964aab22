import type { Instant } from '@lekboek/domain'

/** The year of a number is that of the register's own calendar. */
export function yearIn(zone: string, at: Instant): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' }).format(new Date(at)))
}
