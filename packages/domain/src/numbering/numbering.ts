import { msOf } from '../clock/instant.ts'
import { wallClock } from '../clock/zone.ts'
import type { Instant } from '../facts/facts.ts'

/**
 * The year in which a dossier opened at this instant is numbered: that of the register's own calendar. In Brussels the
 * year 2027 begins at 23:00 UTC on 31 December 2026. Throws RangeError for an unknown zone.
 */
export function numberingYear(at: Instant, zone: string): number {
  return wallClock(msOf(at), zone).year
}

/** The numbers that sealed dossiers are drawn from, both included. */
export const sealedNumbers = { from: 100_000, to: 999_999 } as const

/**
 * Number of a dossier within its register, `2026-014`; the sequence starts again at 1 every year. A sequence below zero
 * is a sealed dossier's, `2026-S483920`: drawn by chance, so that neither it nor any other number tells how many are sealed.
 */
export function incidentNumber(year: number, sequence: number): string {
  const written = sequence < 0 ? `S${String(-sequence)}` : String(sequence).padStart(3, '0')
  return `${String(year)}-${written}`
}

/** Reference that people quote, `LIN 2026-014`: the register's prefix and the number. */
export function incidentReference(prefix: string, year: number, sequence: number): string {
  return `${prefix} ${incidentNumber(year, sequence)}`
}

/**
 * Reads a number back. `null` unless it is written exactly as `incidentNumber` writes it: one dossier has one address,
 * so `2026-14` and `2026-0014` are not numbers.
 */
export function parseIncidentNumber(text: string): { year: number; sequence: number } | null {
  const parts = /^([1-9]\d{3})-(S?)(\d{3,9})$/.exec(text)
  if (parts === null) return null
  const year = Number(parts[1])
  const isSealed = parts[2] === 'S'
  const size = Number(parts[3])
  const isGiven = isSealed ? size >= sealedNumbers.from && size <= sealedNumbers.to : size > 0
  const sequence = isSealed ? -size : size
  return isGiven && incidentNumber(year, sequence) === text ? { year, sequence } : null
}

/**
 * Reads a number as people type or copy it: with the register's letters before it or without, in small letters, with a
 * long dash, without the zeros. `null` for what is none, and for letters of another register: its numbers are others.
 */
export function readIncidentNumber(text: string, prefix: string): { year: number; sequence: number } | null {
  const given = text.normalize('NFKC').trim().toUpperCase()
  const letters = prefix.toUpperCase()
  const bare = given.startsWith(letters) ? given.slice(letters.length).trimStart() : given
  const parts = /^(\d{4})\s*[-\u2010-\u2015\u2212]\s*(S?)(\d{1,9})$/.exec(bare)
  if (parts === null) return null
  const size = Number(parts[3])
  return parseIncidentNumber(incidentNumber(Number(parts[1]), parts[2] === 'S' ? -size : size))
}

/**
 * The number of a sealed dossier as people type it. `null` for every other one: by the form of what was typed, and by nothing
 * that is known of any dossier.
 */
export function readSealedNumber(text: string, prefix: string): { year: number; sequence: number } | null {
  const number = readIncidentNumber(text, prefix)
  return number !== null && number.sequence < 0 ? number : null
}

/**
 * Orders two numbers as they were given. Past 999 the texts no longer sort: `2026-1000` comes after `2026-999`.
 * What is no number comes last.
 */
export function compareIncidentNumbers(a: string, b: string): number {
  const [first, second] = [parseIncidentNumber(a), parseIncidentNumber(b)]
  if (first === null || second === null) return Number(first === null) - Number(second === null)
  return first.year - second.year || first.sequence - second.sequence
}

/** Numbers of one year that are lacking, `from` and `to` included. */
export interface NumberGap {
  year: number
  from: number
  to: number
}

/**
 * The gaps in the numbers of one register, per year from 1 to the highest, in order. A register shows none: whoever
 * inspects it under article 33(5) would have to ask which breach was left out. Texts that are no number are passed over.
 */
export function numberGaps(numbers: readonly string[]): NumberGap[] {
  const given = numbers.toSorted(compareIncidentNumbers).map(parseIncidentNumber)
  const gaps: NumberGap[] = []
  let last = { year: 0, sequence: 0 }
  for (const number of given) {
    if (number === null) break
    // Sealed dossiers have numbers of chance: what lies between two of them was never given.
    if (number.sequence < 0) continue
    const from = number.year === last.year ? last.sequence + 1 : 1
    if (number.sequence > from) gaps.push({ year: number.year, from, to: number.sequence - 1 })
    last = number
  }
  return gaps
}
