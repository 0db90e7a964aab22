import { incidentNumber, parseIncidentNumber, readIncidentNumber } from '@lekboek/domain'

/**
 * Which dossiers an address names: `?dossiers=2026-003,2026-001&into=2026-001`. Without a word the first of them remains; `into` is
 * empty where none is named.
 */
export function chosenIn(query: Readonly<Record<string, unknown>>): { into: string; others: string[] } {
  const named = typeof query['dossiers'] === 'string' ? query['dossiers'].split(',') : []
  const numbers = [...new Set(named.map((one) => one.trim()).filter((one) => parseIncidentNumber(one)))]
  const into = numbers.find((one) => one === query['into']) ?? numbers[0] ?? ''
  return { into, others: numbers.filter((one) => one !== into) }
}

/** A number as somebody types it, in the form of the address; `null` where it is none of this register. */
export function typedNumber(typed: string, prefix: string): string | null {
  const number = readIncidentNumber(typed, prefix)
  return number && incidentNumber(number.year, number.sequence)
}

/** Where dossiers are laid side by side. */
export function bringTogetherPlace(base: string, numbers: readonly string[]): string {
  return `${base}/bring-together?dossiers=${numbers.join(',')}`
}
