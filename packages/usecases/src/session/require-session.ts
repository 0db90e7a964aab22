import { selectSession, type SessionRow } from '@lekboek/database'
import { factorRequired, forbidden, unauthenticated } from '../refusal.ts'
import type { AccountContext } from './account-context.ts'
import { sessionKey } from './session-key.ts'

/** The session that asks; null for a stranger. */
export async function currentSession(context: AccountContext): Promise<SessionRow | null> {
  const { database, sessionToken, idleMinutes } = context
  if (sessionToken === null) return null
  const now = context.now()
  return selectSession(database, sessionKey({ sessionToken, idleMinutes }, now), now)
}

/** The session that asks, whatever it opens. @throws {Refusal} unauthenticated. */
export async function requireSession(context: AccountContext): Promise<SessionRow> {
  const session = await currentSession(context)
  if (session === null) throw unauthenticated()
  return session
}

/**
 * The session that asks, where it opens everything. One's ways in are one's own: an organisation's provider does not open
 * them. @throws {Refusal} unauthenticated, factorRequired; forbidden for a session that a provider vouched for.
 */
export async function requireWholeSession(context: AccountContext): Promise<SessionRow> {
  const session = await requireSession(context)
  if (session.standing !== 'whole') throw factorRequired()
  if (session.providerOrganisationId !== null) throw forbidden()
  return session
}

/** The session that asks, unless a factor of its person waits for an answer. @throws {Refusal} as above. */
export async function requireAnsweredSession(context: AccountContext): Promise<SessionRow> {
  const session = await requireSession(context)
  if (session.standing === 'answer') throw factorRequired()
  return session
}
