import type { Instant } from '@lekboek/domain'

interface Lifetime {
  readonly expiresAt: Instant
  readonly approvedAt?: Instant | null
  readonly revokedAt?: Instant | null
}

/** Whether a token opens something at this moment, waits for the DPO, or is over. */
export function apiTokenState(
  { expiresAt, approvedAt, revokedAt }: Lifetime,
  now: Instant,
): 'open' | 'waiting' | 'over' {
  if (revokedAt || expiresAt <= now) return 'over'
  return approvedAt ? 'open' : 'waiting'
}
