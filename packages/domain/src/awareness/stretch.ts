import { knownInstant } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'

/** Why an investigation looks stretched: the clock may have begun before the instant that is, or will be, fixed. */
export const stretchReasons = ['longerThanTarget', 'checkNotBegun', 'hintLongBefore'] as const
export type StretchReason = (typeof stretchReasons)[number]

/** One sign of stretching, with the stretch itself. */
export interface StretchFlag {
  reason: StretchReason
  fromAt: Instant
  untilAt: Instant
  /** Whole elapsed hours between the two. */
  hours: number
  /** The hours beyond which it is flagged. */
  limitHours: number
}

/** From how many hours on it is flagged; an organisation may set its own. */
export interface StretchLimits {
  /** A check begins at once; own practice, no source gives a number. */
  beginHours: number
  /** From the first hint to awareness: "one or two days" in a serious case (KPMG on EDPB 9/2022). */
  hintHours: number
}

export const stretchLimits: StretchLimits = { beginHours: 4, hintHours: 48 }

/**
 * Signs that the short investigation before awareness is stretched, in the order of `stretchReasons`; empty when there
 * is none. EDPB Guidelines 9/2022: a check starts at once and is short. Flags warn and decide nothing; the limit itself
 * is still in time. Never throws: what cannot be read is not flagged.
 */
export function stretchFlags(
  dossier: Dossier,
  now: Instant,
  limits: StretchLimits = stretchLimits,
): StretchFlag[] {
  const end = knownInstant(dossier.awareAt) ?? knownInstant(dossier.dismissedAt)
  return [
    flag('longerThanTarget', dossier.reportedAt, end ?? openUntil(dossier, now), targetOf(dossier)),
    flag('checkNotBegun', dossier.reportedAt, begunAt(dossier, now, end), limits.beginHours),
    flag('hintLongBefore', firstHint(dossier), knownInstant(dossier.awareAt), limits.hintHours),
  ].filter((one) => one !== null)
}

function targetOf({ settings }: Dossier): number {
  return settings.investigationHours
}

// A dossier that was settled without its instants being known tells nothing more.
function openUntil({ status }: Dossier, now: Instant): Instant | null {
  return status === 'reported' || status === 'investigating' || status === 'confirmed' ? now : null
}

// The status tells that a check began, not when: then only a known beginning can be late.
function begunAt(dossier: Dossier, now: Instant, end: Instant | null): Instant | null {
  return (
    knownInstant(dossier.signals?.checkStartedAt) ?? (dossier.status === 'reported' ? (end ?? now) : null)
  )
}

function firstHint({ facts, signals, reportedAt }: Dossier): Instant | null {
  const { detectedAt, processorToldAt } = facts.timing
  const all = [facts.timing.reportedAt, reportedAt, detectedAt, processorToldAt, signals?.claimAt]
  return all.reduce<Instant | null>((first, at) => {
    const next = knownInstant(at)
    return first === null || (next !== null && Date.parse(next) < Date.parse(first)) ? next : first
  }, null)
}

function flag(
  reason: StretchReason,
  from: Instant | null,
  until: Instant | null,
  limitHours: number,
): StretchFlag | null {
  const [fromAt, untilAt] = [knownInstant(from), knownInstant(until)]
  if (fromAt === null || untilAt === null) return null
  const elapsed = (Date.parse(untilAt) - Date.parse(fromAt)) / 3_600_000
  if (!(elapsed > limitHours)) return null
  return { reason, fromAt, untilAt, hours: Math.floor(elapsed), limitHours }
}
