import type { Instant } from '@lekboek/domain'

interface Period {
  readonly from: Instant
  readonly until: Instant
  readonly revokedAt?: Instant | null
}

/** Whether somebody stands in at this moment. */
export function deputyState({ from, until, revokedAt }: Period, now: Instant): 'coming' | 'open' | 'past' {
  if (revokedAt || until <= now) return 'past'
  return from > now ? 'coming' : 'open'
}
