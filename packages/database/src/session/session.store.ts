import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'

/** A signed-in browser, as it begins. */
export interface NewSession {
  readonly id: string
  readonly token: string
  readonly userId: string
  readonly createdAt: string
  readonly expiresAt: string
  /** When the second factor was proven; null where it is still to be. */
  readonly factorAt: string | null
  /** The organisation whose provider vouched for it. */
  readonly providerOrganisationId: string | null
  /** As what the provider knows the session and its person, as digests; null where it does not say. */
  readonly providerSession: string | null
  readonly providerSubject: string | null
  readonly address: string
  readonly device: string | null
}

export async function insertSession(platform: Platform, session: NewSession): Promise<void> {
  await platform.query({
    name: 'session.insert',
    text: `INSERT INTO session (id, token, user_id, created_at, updated_at, last_used_at, expires_at, factor_at, ip_address, user_agent, provider_organisation_id, provider_session, provider_subject)
      VALUES ($1, $2, $3, $4, $4, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      session.id,
      session.token,
      session.userId,
      session.createdAt,
      session.expiresAt,
      session.factorAt,
      session.address,
      session.device,
      session.providerOrganisationId,
      session.providerSession,
      session.providerSubject,
    ],
  })
}

/** Ends one session of a person; false when that person has none of this id. */
export async function deleteSession(platform: Platform, userId: string, id: string): Promise<boolean> {
  const rows = await platform.query({
    name: 'session.delete',
    text: 'DELETE FROM session WHERE user_id = $1 AND id = $2 RETURNING id',
    values: [userId, id],
  })
  return rows.length > 0
}

/** Gives a session of a person another token; answers its end, which stays. Null where it is over, or another's. */
export async function replaceSessionToken(
  platform: Platform,
  userId: string,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<string | null> {
  const [row] = await platform.query<{ expiresAt: Date }>({
    name: 'session.replace-token',
    text: 'UPDATE session SET token = $3 WHERE user_id = $1 AND token = $2 RETURNING expires_at AS "expiresAt"',
    values: [userId, before, after],
  })
  return row?.expiresAt.toISOString() ?? null
}

/** Ends whatever session has this token. */
export async function deleteSessionByToken(platform: Platform, token: string): Promise<void> {
  await platform.query({
    name: 'session.delete-by-token',
    text: 'DELETE FROM session WHERE token = $1',
    values: [token],
  })
}

/** Ends every session of a person but this one; all for null. Answers how many. */
export async function deleteSessions(
  platform: Platform,
  userId: string,
  exceptId: string | null,
): Promise<number> {
  const rows = await platform.query({
    name: 'session.delete-others',
    text: 'DELETE FROM session WHERE user_id = $1 AND id IS DISTINCT FROM $2 RETURNING id',
    values: [userId, exceptId],
  })
  return rows.length
}

/** Marks a session as used; not by a request that comes late. */
export async function touchSession(database: Database, token: string, at: string): Promise<void> {
  await readPlatform(database, {
    name: 'session.touch',
    text: `UPDATE session SET last_used_at = $2 WHERE token = $1 AND COALESCE(last_used_at, created_at) < $2`,
    values: [token, at],
  })
}
