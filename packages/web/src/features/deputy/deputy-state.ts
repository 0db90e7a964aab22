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

/** Who stands in for the same DPO within a period that is being chosen; nobody while it has no end yet. */
export function overlapping<One extends { principalId: string; from: Instant; until: Instant }>(
  deputies: readonly One[],
  principalId: string,
  period: { readonly from: Instant | null; readonly until: Instant | null },
): One[] {
  const { from, until } = period
  if (until === null) return []
  return deputies.filter(
    (one) => one.principalId === principalId && one.from < until && (from === null || one.until > from),
  )
}
