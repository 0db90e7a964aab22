import type { Instant, WaitReason } from '@lekboek/domain'

interface Waiting {
  provisionalDueAt: Instant
  waitsFor: WaitReason
}

/**
 * What to say of a provisional time: until when, that it is over, or that it counts from a hint alone, so that nothing is
 * late. Of what waits for an answer it is the latest that the answer can make it.
 */
export function waitingWord(
  { provisionalDueAt, waitsFor }: Waiting,
  isHint: boolean,
  now: Instant,
): 'until' | 'passed' | 'hint' | 'latest' | 'latestPassed' {
  const mayBeEarlier = isLatest(waitsFor)
  if (!isPast(provisionalDueAt, now)) return mayBeEarlier ? 'latest' : 'until'
  if (mayBeEarlier) return 'latestPassed'
  return isHint && (waitsFor === 'awareness' || waitsFor === 'significance') ? 'hint' : 'passed'
}

/** Whether it is owed and waits for an answer alone: the time can only become earlier. */
export function isLatest(waitsFor: WaitReason): boolean {
  return waitsFor === 'discovery' || waitsFor === 'occurrence'
}

/** Whether a provisional time is over; up to and including its own millisecond it is not. */
export function isPast(at: Instant, now: Instant): boolean {
  return Date.parse(now) > Date.parse(at)
}
