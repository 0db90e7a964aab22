import type { Instant } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'
import { useZone } from './useZone.ts'
import { writeDate, writeInstant, zoneName } from './write-instant.ts'

/** Writes instants in the register's zone and the person's language; `zone` overrides the page's own. */
export function useWriting() {
  const { locale } = useI18n()
  const pageZone = useZone()
  const options = (zone?: string) => ({ zone: zone ?? pageZone.value, language: locale.value })
  return {
    instant: (at: Instant, zone?: string) => writeInstant(at, options(zone)),
    /** For whoever may sit elsewhere: the zone stands beside the hour, as in a letter. */
    instantWithZone: (at: Instant, zone: string) =>
      `${writeInstant(at, options(zone))} ${zoneName(at, options(zone))}`,
    /** What people call the time of the page's zone at that moment. */
    zone: (at: Instant) => zoneName(at, options()),
    instantWithoutYear: (at: Instant, zone?: string) =>
      writeInstant(at, { ...options(zone), hasYear: false }),
    day: (at: Instant, zone?: string) => writeDate(at, { ...options(zone), hasWeekday: false }),
    date: (at: Instant, zone?: string) => writeDate(at, options(zone)),
  }
}
