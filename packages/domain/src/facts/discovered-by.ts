import { compareInstants, knownInstant } from '../clock/instant.ts'
import type { Discovery } from './choices.ts'
import type { TimingFacts } from './facts.ts'

/** Did the processor's report come before anybody inside saw it? */
export function isToldFirst({ processorToldAt, detectedAt }: TimingFacts): boolean {
  const told = knownInstant(processorToldAt)
  const seen = knownInstant(detectedAt)
  return told !== null && (seen === null || compareInstants(told, seen) <= 0)
}

/**
 * How the breach came out, as the authority is told (template field 50): the answer, and the processor where its report
 * came first and nobody answered, or "found by the organisation itself" stands against it.
 */
export function discoveredBy(timing: TimingFacts): Discovery | null {
  const { discovery } = timing
  const isOwn = discovery === null || discovery === 'controller'
  return isOwn && isToldFirst(timing) ? 'processor' : discovery
}
