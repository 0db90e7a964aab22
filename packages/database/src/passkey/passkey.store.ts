import type { Platform } from '../door/on-platform.ts'

/** A passkey, as it was added. */
export interface NewPasskey {
  readonly id: string
  readonly userId: string
  readonly credentialId: string
  /** base64url of the COSE key. */
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly isBackedUp: boolean
  readonly createdAt: string
}

/** A passkey as its owner sees it. */
export interface ListedPasskey {
  readonly id: string
  readonly name: string
  /** Whether it is kept in a safe of passwords and is on more than one device. */
  readonly isBackedUp: boolean
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

/** What a signature is checked against. */
export interface PasskeyRow {
  readonly id: string
  readonly userId: string
  readonly credentialId: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
}

/** @throws a duplicate where the credential is known already, whoever has it. */
export async function insertPasskey(platform: Platform, passkey: NewPasskey): Promise<void> {
  await platform.query({
    name: 'passkey.insert',
    text: `INSERT INTO passkey (id, user_id, credential_id, public_key, counter, transports, name, is_backed_up, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      passkey.id,
      passkey.userId,
      passkey.credentialId,
      passkey.publicKey,
      passkey.counter,
      passkey.transports,
      passkey.name,
      passkey.isBackedUp,
      passkey.createdAt,
    ],
  })
}

/** The passkey of a credential, where the account that it opens was not closed. */
export async function selectPasskey(platform: Platform, credentialId: string): Promise<PasskeyRow | null> {
  const [row] = await platform.query<{ [Field in keyof PasskeyRow]: PasskeyRow[Field] }>({
    name: 'passkey.by-credential',
    text: `SELECT p.id, p.user_id AS "userId", p.credential_id AS "credentialId", p.public_key AS "publicKey",
        p.counter::float8 AS counter, p.transports
      FROM passkey p JOIN "user" u ON u.id = p.user_id WHERE p.credential_id = $1 AND u.closed_at IS NULL`,
    values: [credentialId],
  })
  return row ?? null
}

/** The credentials of a person, for the browser to choose among. */
export async function selectCredentials(
  platform: Platform,
  userId: string,
): Promise<Pick<PasskeyRow, 'credentialId' | 'transports'>[]> {
  return platform.query({
    name: 'passkey.credentials',
    text: `SELECT credential_id AS "credentialId", transports FROM passkey WHERE user_id = $1 ORDER BY id`,
    values: [userId],
  })
}

export async function selectPasskeys(platform: Platform, userId: string): Promise<ListedPasskey[]> {
  type Found = Pick<ListedPasskey, 'id' | 'name' | 'isBackedUp'> & {
    createdAt: Date
    lastUsedAt: Date | null
  }
  const rows = await platform.query<Found>({
    name: 'passkey.of-person',
    text: `SELECT id, name, is_backed_up AS "isBackedUp", created_at AS "createdAt", last_used_at AS "lastUsedAt"
      FROM passkey WHERE user_id = $1 ORDER BY id`,
    values: [userId],
  })
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }))
}

/** Takes over the counter of a signature; false when one with this counter or a higher one was seen before. */
export async function usePasskey(
  platform: Platform,
  use: { readonly id: string; readonly counter: number; readonly usedAt: string },
): Promise<boolean> {
  const rows = await platform.query({
    name: 'passkey.use',
    text: `UPDATE passkey SET counter = $2, last_used_at = $3
      WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id`,
    values: [use.id, use.counter, use.usedAt],
  })
  return rows.length > 0
}

export async function renameStoredPasskey(
  platform: Platform,
  passkey: { readonly id: string; readonly userId: string; readonly name: string },
): Promise<boolean> {
  const rows = await platform.query({
    name: 'passkey.rename',
    text: 'UPDATE passkey SET name = $3 WHERE user_id = $1 AND id = $2 RETURNING id',
    values: [passkey.userId, passkey.id, passkey.name],
  })
  return rows.length > 0
}

/** Removes one passkey of a person; false when that person has none of this id. */
export async function deletePasskey(platform: Platform, userId: string, id: string): Promise<boolean> {
  const rows = await platform.query({
    name: 'passkey.delete',
    text: 'DELETE FROM passkey WHERE user_id = $1 AND id = $2 RETURNING id',
    values: [userId, id],
  })
  return rows.length > 0
}

/** Removes every passkey of a person. */
export async function deletePasskeys(platform: Platform, userId: string): Promise<void> {
  await platform.query({
    name: 'passkey.delete-all',
    text: 'DELETE FROM passkey WHERE user_id = $1',
    values: [userId],
  })
}
