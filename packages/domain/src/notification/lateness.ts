import { addHours, compareInstants } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'
import type { RuleSet } from '../rules/rule-set.ts'

/**
 * Is a notification at `at` later than the rules allow after awareness? The due time itself is still in time. Then the
 * reasons for the delay go with it; article 33(1), last sentence.
 */
export function isLate(awareAt: Instant, at: Instant, rules: RuleSet): boolean {
  return compareInstants(at, addHours(awareAt, rules.authorityHours)) > 0
}

/** An instant of awareness that was replaced by another one. */
export interface PastAwareness {
  awareAt: Instant
  /** When another one was recorded in its stead. */
  until: Instant
}

/**
 * From which awareness a delay is accounted for: the earliest of the one that stands and of those that were replaced when
 * their due time had passed already. Awareness may be corrected at any time; what had become late by then is late no less,
 * and the reasons for the delay go with the notification (article 33(1), last sentence).
 */
export function delayFrom(awareAt: Instant, past: readonly PastAwareness[], rules: RuleSet): Instant {
  return past
    .filter((one) => isLate(one.awareAt, one.until, rules))
    .reduce((first, one) => (compareInstants(one.awareAt, first) < 0 ? one.awareAt : first), awareAt)
}
