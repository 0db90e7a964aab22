import type { Reading } from './reading.ts'

/** 0 risk unlikely, 1 risk, 2 high risk. */
export type Rank = 0 | 1 | 2

/** Points per kind of harm; only their combination has a meaning, never one fact. */
export interface Score {
  confidentiality: number
  integrity: number
  availability: number
  rank: Rank
}

/** The points from which each kind of harm is a risk, and a high one; set on the published cases in the test table. */
export const scoreThresholds = {
  confidentiality: [4, 7],
  integrity: [3, 6],
  availability: [3, 5],
} as const

/**
 * Scores one reading. Every aspect only ever adds harm: a more harmful level never gives fewer points (a property
 * test holds this). The worst of the three kinds of harm decides.
 */
export function score(reading: Reading): Score {
  const confidentiality = exposureHarm(reading)
  const integrity = reading.integrity === 1 ? alterationHarm(reading) : 0
  const availability = reading.availability === 1 ? deprivationHarm(reading) : 0
  const rank = Math.max(
    rankOf(confidentiality, scoreThresholds.confidentiality),
    rankOf(integrity, scoreThresholds.integrity),
    rankOf(availability, scoreThresholds.availability),
  ) as Rank
  return { confidentiality, integrity, availability, rank }
}

function rankOf(points: number, [risk, high]: readonly [number, number]): Rank {
  return points >= high ? 2 : points >= risk ? 1 : 0
}

/**
 * Who holds the data, from 0 to 4, after what really protected them. Encryption counts only with a safe key, deletion
 * only from a recipient that can be trusted (ENEA), and a known recipient only while they can be counted.
 */
function exposure(reading: Reading): number {
  const isHidden = reading.readable === 0 && reading.keyExposed === 0
  if (reading.confidentiality === 0 || reading.disclosed === 0 || isHidden) return 0
  return handsOf(reading)
}

/** In whose hands the data are, from 0 nobody's to 4 everybody's. */
export function handsOf({ holder, kept, manyHolders }: Reading): number {
  if (holder <= 1) return holder === 1 ? kept : 0
  return holder === 2 ? 2 + manyHolders : holder
}

/**
 * What the holder can do to how many people with what they have. Papers, cards, passwords and national numbers weigh
 * more with holders whom nobody can call to account (UODO, Warta; AP: identity fraud); a judgement of "minor" helps only few people and data of which little can be made.
 */
function exposureHarm(reading: Reading): number {
  const holder = exposure(reading)
  if (holder === 0) return 0
  const gravity = gravityOf(reading)
  const isHarmless = reading.severity === 0 && reading.intent === 0 && reading.endangered === 0
  const points =
    holder +
    reading.intent +
    (isHarmless && holder <= 2 && gravity < 4 ? 1 : Math.min(gravity, 3)) +
    (reading.endangered === 1 ? 2 : 0) +
    vulnerability(reading, holder, gravity) +
    reading.scale +
    (reading.severity === 2 ? Math.min(gravity, 2) : 0) +
    (holder >= 3 && isUsable(reading) ? 1 : 0) -
    (isHarmless && holder >= 3 && gravity <= 2 && reading.scale === 0 ? 1 : 0) -
    shelter(reading)
  return Math.max(points, 0)
}

// With a national number people are passed off as, unless the judgement of the consequences says otherwise.
function isUsable(reading: Reading): boolean {
  const isMinor = reading.severity === 0 && reading.endangered === 0
  return reading.gravity === 4 || (reading.nationalNumber === 1 && !isMinor)
}

// A national number, a password or a card needs no context to be misused; a hidden address is never ordinary.
function gravityOf(reading: Reading): number {
  const own = reading.nationalNumber === 1 ? 4 : reading.gravity
  const inFile = reading.people === 2 ? Math.max(own, 2) : own
  return reading.endangered === 1 ? Math.max(inFile, 3) : inFile
}

// That children or patients are concerned weighs with what is known of them, or with who holds it: not by itself. What
// a client of care or welfare entrusted to somebody bound to secrecy weighs double, with strangers already when it tells
// of a situation.
function vulnerability(reading: Reading, holder: number, gravity: number): number {
  if (reading.people === 0 && reading.minors === 0) return 0
  if (reading.people === 2 && reading.gravity >= (holder >= 3 ? 2 : 3)) return 2
  return gravity >= 2 || holder >= 3 || reading.intent >= 2 ? 1 : 0
}

// Data that point at nobody, or that everybody had already, can do less.
function shelter(reading: Reading): number {
  const identifiability = Math.max(reading.identifiability, reading.nationalNumber === 1 ? 2 : 0)
  const unidentified = identifiability === 0 ? 4 : identifiability === 1 ? 1 : 0
  return unidentified + (reading.confidential === 0 ? 3 : 0)
}

/**
 * What wrong data do: how far the wrong use went, on what data, with what intent. Severe consequences of a use that took
 * place are no likelihood any more (DPC: a loan refused on a wrong entry in a credit register).
 */
function alterationHarm(reading: Reading): number {
  const isRecovered = reading.alteration === 0 && reading.noBackup === 0
  return (
    1 +
    2 * reading.alteration -
    (isRecovered ? 1 : 0) +
    (reading.gravity >= 3 ? 1 : 0) +
    (reading.intent >= 2 ? 1 : 0) +
    (reading.scale === 2 ? 1 : 0) +
    (reading.severity === 2 ? (reading.alteration === 0 ? 1 : 3) : 0)
  )
}

/** What missing data do to people, for how long, and whether they come back. */
function deprivationHarm(reading: Reading): number {
  const isLost = reading.permanent === 1 && reading.noBackup === 1
  const lasting = isLost ? 3 : reading.hours - 1 + reading.noBackup
  // Whatever the hours: nobody is harmed by the absence of what comes back and nobody missed.
  if (reading.deprivation === 0) return isLost ? 3 : Math.min(lasting, 2)
  const isSerious = reading.deprivation >= 2
  return (
    2 * reading.deprivation -
    1 +
    lasting +
    (isSerious && (reading.people > 0 || reading.minors === 1) ? 1 : 0) +
    (isSerious && reading.scale > 0 ? 1 : 0) +
    (reading.severity === 2 ? 1 : 0)
  )
}
