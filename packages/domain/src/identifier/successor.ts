import { compareInstants } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'
import { municipalityMergers, type MunicipalityMerger } from './municipality-mergers.ts'

/** What a code became: the register of a dissolved municipality passes to it. */
export interface Successor {
  nis: string
  name: string
  /** The instant of the last merger on the way. */
  since: Instant
  /** B as soon as one merger on the way is only believed. */
  certainty: 'S' | 'B'
}

/** From when until when a code stood; `null` on a side where these mergers set no limit. */
export interface NisValidity {
  validFrom: Instant | null
  /** First instant at which the code no longer stands. */
  validUntil: Instant | null
}

/**
 * The municipality that a NIS code has passed into at an instant, through every merger up to then; `null` while the
 * code stands, and for a code these mergers do not know. Province and authority may change with it.
 */
export function successorOf(nis: string, at: Instant): Successor | null {
  const merger = mergerEnding(nis)
  if (merger === undefined || compareInstants(at, merger.validFrom) < 0) return null
  const { name, validFrom: since, certainty } = merger
  const later = successorOf(merger.nis, at)
  if (later === null) return { nis: merger.nis, name, since, certainty }
  return certainty === 'B' ? { ...later, certainty } : later
}

/** The codes that have passed into this one at an instant: whose old registers its municipality must be able to show. */
export function predecessorsOf(nis: string, at: Instant): string[] {
  const codes = municipalityMergers.flatMap(({ ended }) => Object.keys(ended))
  return codes.filter((code) => successorOf(code, at)?.nis === nis).toSorted()
}

/** When a NIS code stood, as far as the mergers tell; whether it was ever given is for Statbel's list to say. */
export function nisValidity(nis: string): NisValidity {
  const began = municipalityMergers.find((merger) => merger.isNewCode && merger.nis === nis)
  return { validFrom: began?.validFrom ?? null, validUntil: mergerEnding(nis)?.validFrom ?? null }
}

function mergerEnding(nis: string): MunicipalityMerger | undefined {
  return municipalityMergers.find(({ ended }) => Object.hasOwn(ended, nis))
}
