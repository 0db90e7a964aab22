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

/** Who can hold a mandate. */
export interface Holder {
  readonly id: string
  readonly name: string
  /** An umbrella that counts the register along, and never enters it. */
  readonly onlyCounts: boolean
}

interface Held {
  consultancyId: string
  consultancyName: string
  onlyCounts: boolean
}

/** Those whom this organisation has dealt with before, each once, by name. */
export function knownConsultancies(mandates: readonly Held[]): Holder[] {
  const byId = new Map(
    mandates.map(({ consultancyId: id, consultancyName: name, onlyCounts }) => [
      id,
      { id, name, onlyCounts },
    ]),
  )
  return [...byId.values()].toSorted((one, other) => one.name.localeCompare(other.name))
}
