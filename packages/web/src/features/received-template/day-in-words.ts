import type { Instant } from '@lekboek/domain'

const places = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' } as const

/** A day as a letter in this language writes it, in the zone of the organisation: 22 november 2026. */
export function dayInWords(at: Instant, language: keyof typeof places, zone: string): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(places[language], { ...parts, timeZone: zone }).format(new Date(at))
}
