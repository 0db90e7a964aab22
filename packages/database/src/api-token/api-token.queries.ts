import type { Database } from '../door/database.ts'
import type { Register } from '../door/in-register.ts'
import { readPlatform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'
import { organisationList, type OrganisationRow } from '../organisation/organisation.shape.ts'
import { validAt } from '../viewer/standing.ts'
import type { PersonRow } from '../viewer/viewer.queries.ts'

const nameOf = (column: string) => `(SELECT n.name FROM "user" n WHERE n.id = ${column})`

const row = `json_build_object('id', k.id, 'name', k.name, 'scopes', k.scopes, 'createdAt', k.created_at,
  'createdBy', ${nameOf('k.created_by')}, 'expiresAt', k.expires_at, 'approvedAt', k.approved_at,
  'approvedBy', ${nameOf('k.approved_by')}, 'revokedAt', k.revoked_at, 'revokedBy', ${nameOf('k.revoked_by')},
  'refusalReason', k.refusal_reason,
  'lastUsedAt', (SELECT r.used_at FROM register_use r WHERE r.organisation_id = $1 AND r.user_id = k.user_id),
  'version', k.version) AS row`

/** Every token of an organisation, ended ones included, the newest first. For the open register: it tells when each was last used. */
export function apiTokensStatement(organisationId: string): Statement {
  return {
    name: 'api-token.list',
    text: `SELECT ${row} FROM api_token k WHERE k.organisation_id = $1 ORDER BY k.created_at DESC, k.id DESC`,
    values: [organisationId],
  }
}

export function apiTokenStatement(organisationId: string, id: string): Statement {
  return {
    name: 'api-token.one',
    text: `SELECT ${row} FROM api_token k WHERE k.organisation_id = $1 AND k.id = $2`,
    values: [organisationId, id],
  }
}

/** How many tokens of the organisation open something at an instant, or will after consent. */
export async function countLivingApiTokens(register: Register, at: string): Promise<number> {
  const [found] = await register.query<{ count: number }>({
    name: 'api-token.count-living',
    text: 'SELECT count(*)::int AS count FROM api_token k WHERE k.organisation_id = $1 AND k.revoked_at IS NULL AND k.expires_at > $2',
    values: [register.organisationId, at],
  })
  return found?.count ?? 0
}

/** A service account with what its token opens. */
export interface ServiceAccountRow extends PersonRow {
  readonly tokenId: string
  readonly scopes: readonly string[]
  readonly organisation: OrganisationRow
}

/** The service account that a token acts as at an instant; null for a token that is unknown, waits, ran out or was revoked. */
export async function selectServiceAccount(
  database: Database,
  secretHash: Uint8Array,
  at: string,
): Promise<ServiceAccountRow | null> {
  const rows = await readPlatform<ServiceAccountRow & Record<string, unknown>>(database, {
    name: 'api-token.account',
    text: `SELECT u.id, u.name, u.email, u.language, k.id AS "tokenId", k.scopes,
        (SELECT row_to_json(x) FROM (SELECT ${organisationList('o')}) x) AS organisation
      FROM api_token k JOIN "user" u ON u.id = k.user_id JOIN organisation o ON o.id = k.organisation_id AND ${validAt('o')}
        AND (o.service_ends_at IS NULL OR o.service_ends_at > $2)
      WHERE k.secret_hash = $1 AND k.approved_at IS NOT NULL AND k.revoked_at IS NULL AND k.expires_at > $2`,
    values: [Buffer.from(secretHash), at],
  })
  return rows[0] ?? null
}
