import { passwordSuffices } from '@lekboek/access'
import type { Instant } from '@lekboek/domain'
import type { SessionKey } from '@lekboek/database'

/** The token of a session whose cookie was signed by this installation. */
export interface SessionProof {
  readonly sessionToken: string
  /** Minutes without a request after which a session ends; {@link usualIdleMinutes} unless told. */
  readonly idleMinutes?: number
  /** Whether a page asks by itself, again and again: nobody need be there, so it does not keep the session alive. */
  readonly isUnattended?: boolean
}

export const usualIdleMinutes = 120

/** The instant before which a session must not have been used last. */
export function idleSince(at: Instant, idleMinutes = usualIdleMinutes): Instant {
  return new Date(Date.parse(at) - idleMinutes * 60_000).toISOString()
}

export function sessionKey({ sessionToken, idleMinutes }: SessionProof, at: Instant): SessionKey {
  return { sessionToken, idleSince: idleSince(at, idleMinutes), passwordSuffices }
}
