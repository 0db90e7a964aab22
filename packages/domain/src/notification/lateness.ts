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
