import type { Instant, MandateScope } from '@lekboek/domain'

interface Term {
  from: Instant
  until: Instant | null
  revokedAt: Instant | null
}

/** Whether a mandate opens the register at this moment. */
export function mandateState(
  { from, until, revokedAt }: Term,
  now: Instant,
): 'coming' | 'open' | 'ended' | 'revoked' {
  if (revokedAt !== null) return 'revoked'
  if (until !== null && until <= now) return 'ended'
  return from > now ? 'coming' : 'open'
}

export interface GrantForm {
  consultancyId: string
  scope: MandateScope
  mayDecide: boolean
  from: Instant | null
  until: Instant | null
}

export const grantFields = ['consultancyId', 'scope', 'mayDecide', 'from', 'until'] as const

/** Consultancies that this organisation has dealt with before, each once, by name. */
export function knownConsultancies(
  mandates: readonly { consultancyId: string; consultancyName: string }[],
): { id: string; name: string }[] {
  const byId = new Map(mandates.map(({ consultancyId, consultancyName }) => [consultancyId, consultancyName]))
  return [...byId]
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}
