import type { Register } from '../door/in-register.ts'
import type { Platform } from '../door/on-platform.ts'

/** A token as it is made, with the service account that it acts as. */
export interface NewApiToken {
  readonly id: string
  readonly userId: string
  /** An address to which nothing can be sent; every account has one. */
  readonly email: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly secretHash: Uint8Array
  readonly createdAt: string
  readonly createdBy: string
  readonly expiresAt: string
  /** Whether it opens something at once, without anybody else's consent. */
  readonly isApproved: boolean
}

export async function insertApiToken(register: Register, token: NewApiToken): Promise<void> {
  const { id, userId, email, name, scopes, secretHash, createdAt, createdBy, expiresAt } = token
  await register.query({
    name: 'api-token.insert-account',
    text: 'INSERT INTO "user" (id, name, email, created_at, updated_at) VALUES ($1, $2, $3, $4, $4)',
    values: [userId, name, email, createdAt],
  })
  await register.query({
    name: 'api-token.insert',
    text: `INSERT INTO api_token (id, organisation_id, user_id, name, scopes, secret_hash, created_at, created_by, expires_at, approved_at, approved_by, version)
      VALUES ($2, $1, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)`,
    values: [
      ...[register.organisationId, id, userId, name, scopes, Buffer.from(secretHash)],
      ...[createdAt, createdBy, expiresAt],
      ...(token.isApproved ? [createdAt, createdBy] : [null, null]),
    ],
  })
}

/** Consents to a token, or ends it. */
export async function markApiToken(
  register: Register,
  id: string,
  mark: 'approved' | 'revoked',
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  await register.query({
    name: `api-token.${mark}`,
    text: `UPDATE api_token SET ${mark}_at = $3, ${mark}_by = $4, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, at, by],
  })
}

/** Ends a token to which whoever was to consent says no. */
export async function refuseStoredToken(
  register: Register,
  id: string,
  { at, by, reason }: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> {
  await register.query({
    name: 'api-token.refuse',
    text: `UPDATE api_token SET revoked_at = $3, revoked_by = $4, refusal_reason = $5, version = version + 1
      WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, at, by, reason],
  })
}

/** Ends every token that a person made, in whichever organisation; answers how many. */
export async function revokeTokensMadeBy(
  platform: Pick<Platform, 'query'>,
  userId: string,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<number> {
  const rows = await platform.query({
    name: 'api-token.revoke-made-by',
    text: `UPDATE api_token SET revoked_at = $2, revoked_by = $3, version = version + 1
      WHERE created_by = $1 AND revoked_at IS NULL RETURNING id`,
    values: [userId, at, by],
  })
  return rows.length
}
