import type { Platform } from '../door/on-platform.ts'

/** Hashes of codes that were given together, and the salt that they have in common. */
export interface RecoveryCodeSet {
  readonly salt: string
  readonly hashes: readonly string[]
}

/** Puts new codes in the place of all that a person had. */
export async function replaceRecoveryCodes(
  platform: Platform,
  userId: string,
  { salt, hashes }: RecoveryCodeSet,
  at: string,
): Promise<void> {
  await deleteRecoveryCodes(platform, userId)
  await platform.query({
    name: 'recovery-code.insert',
    text: 'INSERT INTO recovery_code (user_id, hash, salt, created_at) SELECT $1, h, $4, $3 FROM unnest($2::text[]) h',
    values: [userId, hashes, at, salt],
  })
}

/** The salt of a person's set; its `salt` is null for a set from before there was one. Null where there is no set. */
export async function selectRecoverySalt(
  platform: Platform,
  userId: string,
): Promise<{ readonly salt: string | null } | null> {
  const [row] = await platform.query<{ salt: string | null }>({
    name: 'recovery-code.salt',
    text: 'SELECT salt FROM recovery_code WHERE user_id = $1 LIMIT 1',
    values: [userId],
  })
  return row ?? null
}

/** Uses up a code; false when there is none of this hash, or it was used before. */
export async function useRecoveryCode(
  platform: Platform,
  code: { readonly userId: string; readonly hash: string; readonly usedAt: string },
): Promise<boolean> {
  const rows = await platform.query({
    name: 'recovery-code.use',
    text: 'UPDATE recovery_code SET used_at = $3 WHERE user_id = $1 AND hash = $2 AND used_at IS NULL RETURNING hash',
    values: [code.userId, code.hash, code.usedAt],
  })
  return rows.length > 0
}

/** How many codes of a person were not used yet. */
export async function countRecoveryCodes(platform: Platform, userId: string): Promise<number> {
  const [row] = await platform.query<{ left: number }>({
    name: 'recovery-code.count',
    text: 'SELECT count(*)::int AS left FROM recovery_code WHERE user_id = $1 AND used_at IS NULL',
    values: [userId],
  })
  return row?.left ?? 0
}

export async function deleteRecoveryCodes(platform: Platform, userId: string): Promise<void> {
  await platform.query({
    name: 'recovery-code.delete',
    text: 'DELETE FROM recovery_code WHERE user_id = $1',
    values: [userId],
  })
}
