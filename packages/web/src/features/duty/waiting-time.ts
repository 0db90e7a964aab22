import type { Instant } from '@lekboek/domain'

/** Whether a provisional time is over; up to and including its own millisecond it is not. */
export function isPast(at: Instant, now: Instant): boolean {
  return Date.parse(now) > Date.parse(at)
}
