import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'

export interface NewPasswordReset {
  readonly id: string
  readonly userId: string
  readonly nonce: string
  readonly createdAt: string
  readonly expiresAt: string
}

export async function insertPasswordReset(platform: Platform, reset: NewPasswordReset): Promise<void> {
  await platform.query({
    name: 'password-reset.insert',
    text: 'INSERT INTO password_reset (id, user_id, nonce, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
    values: [reset.id, reset.userId, reset.nonce, reset.createdAt, reset.expiresAt],
  })
}

/** A reset with the person whom it lets back in. */
export interface StoredPasswordReset {
  readonly id: string
  readonly nonce: string
  readonly state: 'open' | 'expired' | 'used'
  readonly expiresAt: string
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly language: string | null
}

/** By its id alone: the link is what lets in, and it is checked by whoever asks. */
export async function selectPasswordReset(
  database: Database,
  id: string,
  at: string,
): Promise<StoredPasswordReset | null> {
  const rows = await readPlatform<{ row: StoredPasswordReset }>(database, {
    name: 'password-reset.by-link',
    text: `SELECT json_build_object('id', r.id, 'nonce', r.nonce, 'expiresAt', r.expires_at, 'userId', u.id, 'email', u.email, 'name', u.name,
        'language', u.language, 'state', CASE WHEN r.used_at IS NOT NULL THEN 'used' WHEN r.expires_at <= $2::timestamptz THEN 'expired'
          ELSE 'open' END) AS row
      FROM password_reset r JOIN "user" u ON u.id = r.user_id WHERE r.id = $1 AND u.closed_at IS NULL`,
    values: [id, at],
  })
  return rows[0]?.row ?? null
}

/** Uses up a reset; false when it was used or ended. Of two at once one gets it. */
export async function usePasswordReset(platform: Platform, id: string, at: string): Promise<boolean> {
  const rows = await platform.query({
    name: 'password-reset.use',
    text: 'UPDATE password_reset SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2 RETURNING id',
    values: [id, at],
  })
  return rows.length > 0
}

/** After a new password no earlier link of this person opens anything. */
export async function usePasswordResetsOf(platform: Platform, userId: string, at: string): Promise<void> {
  await platform.query({
    name: 'password-reset.use-all',
    text: 'UPDATE password_reset SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL',
    values: [userId, at],
  })
}
