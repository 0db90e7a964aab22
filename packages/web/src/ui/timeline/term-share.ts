import type { Instant } from '@lekboek/domain'

/** Six blocks: twelve hours each of the 72. */
export const termSteps = 6

/** How much of a term has gone, from 0 to 1; for drawing only. */
export function shareOfTerm(
  { triggeredAt, dueAt }: { triggeredAt: Instant; dueAt: Instant },
  now: Instant,
): number {
  const from = Date.parse(triggeredAt)
  const span = Date.parse(dueAt) - from
  if (span <= 0) return 1
  return Math.min(1, Math.max(0, (Date.parse(now) - from) / span))
}
