import type { Database } from '../door/database.ts'
import { onPlatform, readPlatform, type Platform } from '../door/on-platform.ts'

/** The way in with a password, in the table that the sign-in library reads. */
export interface NewCredential {
  readonly id: string
  readonly userId: string
  readonly hash: string
  readonly createdAt: string
}

/** Gives a person a password; whoever had one gets this one instead. */
export async function putCredential(
  platform: Pick<Platform, 'query'>,
  credential: NewCredential,
): Promise<void> {
  const changed = await platform.query({
    name: 'credential.change',
    text: `UPDATE account SET password = $2, updated_at = $3 WHERE user_id = $1 AND provider_id = 'credential' RETURNING id`,
    values: [credential.userId, credential.hash, credential.createdAt],
  })
  if (changed.length > 0) return
  await platform.query({
    name: 'credential.insert',
    text: `INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
      VALUES ($1, $2, 'credential', $2, $3, $4, $4)`,
    values: [credential.id, credential.userId, credential.hash, credential.createdAt],
  })
}

/** The hash of a person's password; null for who has none. */
export async function selectHash(database: Database, userId: string): Promise<string | null> {
  const rows = await readPlatform<{ password: string | null }>(database, {
    name: 'credential.hash',
    text: `SELECT password FROM account WHERE user_id = $1 AND provider_id = 'credential'`,
    values: [userId],
  })
  return rows[0]?.password ?? null
}

/** Whether a hash, which its salt makes unlike every other, is of an account that lets its person in. */
export async function isOpenHash(database: Database, hash: string): Promise<boolean> {
  const rows = await readPlatform(database, {
    name: 'credential.is-open',
    text: `SELECT 1 AS one FROM account a JOIN "user" u ON u.id = a.user_id
      WHERE a.provider_id = 'credential' AND a.password = $1 AND u.closed_at IS NULL`,
    values: [hash],
  })
  return rows.length > 0
}

/** Takes a person's password away; they come back by a reset alone. */
export async function deleteCredential(platform: Pick<Platform, 'query'>, userId: string): Promise<void> {
  await platform.query({
    name: 'credential.delete',
    text: `DELETE FROM account WHERE user_id = $1 AND provider_id = 'credential'`,
    values: [userId],
  })
}

/** Puts a hash in the place of exactly that one; false when it has changed since it was read. */
export async function replaceHash(
  platform: Platform,
  userId: string,
  change: { readonly before: string; readonly after: string; readonly at: string },
): Promise<boolean> {
  const rows = await platform.query({
    name: 'credential.replace',
    text: `UPDATE account SET password = $3, updated_at = $4
      WHERE user_id = $1 AND provider_id = 'credential' AND password = $2 RETURNING id`,
    values: [userId, change.before, change.after, change.at],
  })
  return rows.length > 0
}

/** The same password in a newer hash, for whoever it belongs to: its salt makes the old one unlike every other. */
export async function renewHash(
  database: Database,
  change: { readonly before: string; readonly after: string; readonly at: string },
): Promise<void> {
  await onPlatform(database, (platform) =>
    platform.query({
      name: 'credential.renew',
      text: `UPDATE account SET password = $2, updated_at = $3 WHERE provider_id = 'credential' AND password = $1`,
      values: [change.before, change.after, change.at],
    }),
  )
}

/** Ends the sessions of a person, all but one where it is named. */
export async function endSessions(
  platform: Platform,
  userId: string,
  exceptToken: string | null,
): Promise<void> {
  await platform.query({
    name: 'session.end',
    text: 'DELETE FROM session WHERE user_id = $1 AND ($2::text IS NULL OR token <> $2)',
    values: [userId, exceptToken],
  })
}
