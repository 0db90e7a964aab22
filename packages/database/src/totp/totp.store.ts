import type { Platform } from '../door/on-platform.ts'

/** The app of a person, as it is stored. */
export interface TotpRow {
  readonly id: string
  readonly sealedSecret: string
  readonly confirmedAt: string | null
}

/** Keeps everybody else from changing the factors of a person until the transaction ends. */
export async function lockPerson(platform: Platform, userId: string): Promise<void> {
  await platform.query({
    name: 'person.lock',
    text: 'SELECT id FROM "user" WHERE id = $1 FOR NO KEY UPDATE',
    values: [userId],
  })
}

export async function selectTotp(platform: Platform, userId: string): Promise<TotpRow | null> {
  type Found = Omit<TotpRow, 'confirmedAt'> & { confirmedAt: Date | null }
  const [row] = await platform.query<Found>({
    name: 'totp.of-person',
    text: `SELECT id, sealed_secret AS "sealedSecret", confirmed_at AS "confirmedAt" FROM totp WHERE user_id = $1`,
    values: [userId],
  })
  return row ? { ...row, confirmedAt: row.confirmedAt?.toISOString() ?? null } : null
}

/** Stores a secret that is still to be confirmed, in the place of an earlier one. */
export async function putTotp(
  platform: Platform,
  totp: {
    readonly userId: string
    readonly id: string
    readonly sealedSecret: string
    readonly createdAt: string
  },
): Promise<void> {
  await platform.query({
    name: 'totp.put',
    text: `INSERT INTO totp (user_id, id, sealed_secret, last_step, created_at) VALUES ($1, $2, $3, 0, $4)
      ON CONFLICT (user_id) DO UPDATE SET id = excluded.id, sealed_secret = excluded.sealed_secret, last_step = 0,
        created_at = excluded.created_at`,
    values: [totp.userId, totp.id, totp.sealedSecret, totp.createdAt],
  })
}

export async function confirmStoredTotp(
  platform: Platform,
  totp: { readonly userId: string; readonly step: number; readonly confirmedAt: string },
): Promise<void> {
  await platform.query({
    name: 'totp.confirm',
    text: 'UPDATE totp SET confirmed_at = $2, last_step = $3 WHERE user_id = $1',
    values: [totp.userId, totp.confirmedAt, totp.step],
  })
}

/**
 * Uses up the code of a step; false when it, or a later one, was used before. The condition decides when one code comes
 * twice at the same moment.
 */
export async function useTotpStep(platform: Platform, userId: string, step: number): Promise<boolean> {
  const rows = await platform.query({
    name: 'totp.use-step',
    text: `UPDATE totp SET last_step = $2 WHERE user_id = $1 AND confirmed_at IS NOT NULL AND last_step < $2 RETURNING id`,
    values: [userId, step],
  })
  return rows.length > 0
}

export async function deleteTotp(platform: Platform, userId: string): Promise<boolean> {
  const rows = await platform.query({
    name: 'totp.delete',
    text: 'DELETE FROM totp WHERE user_id = $1 RETURNING confirmed_at AS "confirmedAt"',
    values: [userId],
  })
  return rows[0] !== undefined && rows[0]['confirmedAt'] !== null
}
