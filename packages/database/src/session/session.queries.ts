import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'
import {
  isAskedForFactor,
  livingSession,
  sessionValues,
  standing,
  type SessionKey,
  type Standing,
} from '../viewer/standing.ts'

/** A living session and whose it is. */
export interface SessionRow {
  readonly id: string
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly standing: Standing
  /** Whether the person may not be without a second factor. */
  readonly isAsked: boolean
  readonly expiresAt: string
  /** The organisation whose provider vouched for it; null where the person showed a proof of their own. */
  readonly providerOrganisationId: string | null
  /** As what that provider knows the session and its person, as digests. */
  readonly providerSession: string | null
  readonly providerSubject: string | null
}

/** The session of this token; null when it has ended, or never was. */
export async function selectSession(
  database: Database,
  key: SessionKey,
  at: string,
): Promise<SessionRow | null> {
  type Found = Omit<SessionRow, 'expiresAt'> & { expiresAt: Date }
  const [row] = await readPlatform<Found>(database, {
    name: 'session.by-token',
    text: `SELECT s.id, u.id AS "userId", u.email, u.name, ${standing} AS standing,
        ${isAskedForFactor('u.id')} AS "isAsked", s.expires_at AS "expiresAt",
        s.provider_organisation_id AS "providerOrganisationId", s.provider_session AS "providerSession",
        s.provider_subject AS "providerSubject"
      FROM ${livingSession.from} WHERE ${livingSession.where}`,
    values: sessionValues(key, at),
  })
  return row ? { ...row, expiresAt: row.expiresAt.toISOString() } : null
}

/** One of the browsers in which somebody is signed in. */
export interface ListedSession {
  readonly id: string
  /** What the browser says of itself. */
  readonly device: string | null
  readonly address: string | null
  readonly createdAt: string
  readonly lastUsedAt: string
  readonly expiresAt: string
  /** Whether a second factor was proven in it. */
  readonly hasFactor: boolean
}

/** Every living session of a person, the one used last first. */
export async function selectSessions(
  platform: Platform,
  userId: string,
  { at, idleSince }: { readonly at: string; readonly idleSince: string },
): Promise<ListedSession[]> {
  type Found = Omit<ListedSession, 'createdAt' | 'lastUsedAt' | 'expiresAt'> &
    Record<'createdAt' | 'lastUsedAt' | 'expiresAt', Date>
  const rows = await platform.query<Found>({
    name: 'session.of-person',
    text: `SELECT id, user_agent AS device, ip_address AS address, created_at AS "createdAt", expires_at AS "expiresAt",
        COALESCE(last_used_at, created_at) AS "lastUsedAt", factor_at IS NOT NULL AS "hasFactor"
      FROM session WHERE user_id = $1 AND expires_at > $2 AND COALESCE(last_used_at, created_at) > $3
      ORDER BY COALESCE(last_used_at, created_at) DESC, id`,
    values: [userId, at, idleSince],
  })
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }))
}
