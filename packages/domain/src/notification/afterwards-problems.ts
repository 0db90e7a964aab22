import { liesBefore } from '../clock/instant.ts'
import { textProblems } from '../decision/decision-problems.ts'
import type { Instant } from '../facts/facts.ts'
import type { Problem } from '../problem/problem.ts'

/**
 * What stands against recording that a notification was sent at an instant: before it was prepared here it went another way,
 * and is entered afterwards. Then it says which way, and is shown as such: on it rests whether the authority was notified in
 * time (articles 5(2) and 33(1)). A receipt stands beside that, and proves nothing by itself: many authorities give none at
 * once, and a letter is no receipt.
 */
export function afterwardsProblems(sentAt: Instant, preparedAt: Instant, reason: string | null): Problem[] {
  return isEnteredAfterwards(sentAt, preparedAt) ? textProblems('afterwardsReason', reason) : []
}

/** Was it sent before it was prepared here? At the very instant, or in that minute as people write it, it was not. */
export function isEnteredAfterwards(sentAt: Instant, preparedAt: Instant): boolean {
  return liesBefore(sentAt, preparedAt)
}
