import { addHours, compareInstants, msOf } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'

const hourMs = 3_600_000

/** How a processor's report stands to the hours of its contract. */
export interface ContractTiming {
  /** Elapsed hours from the processor's awareness until the report was available. */
  readonly hours: number
  /** Until when the contract asked for it; null where it says "without undue delay" alone. */
  readonly dueAt: Instant | null
  /** Null where the contract names no hours: that is judged, not counted. */
  readonly isInTime: boolean | null
}

/**
 * Whether a processor told within the hours of its contract. They are counted as the hours of article 33(1) are: elapsed, from the
 * processor's own awareness (article 33(2)) until its report was available to the controller.
 */
export function contractTiming(awareAt: Instant, toldAt: Instant, termHours: number | null): ContractTiming {
  const dueAt = termHours === null ? null : addHours(awareAt, termHours)
  return {
    hours: Math.max(0, msOf(toldAt) - msOf(awareAt)) / hourMs,
    dueAt,
    isInTime: dueAt === null ? null : compareInstants(toldAt, dueAt) <= 0,
  }
}
