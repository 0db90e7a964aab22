import type { Database } from '../door/database.ts'
import type { Register } from '../door/in-register.ts'
import { readPlatform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'
import { isValidAt } from '../door/valid-at.ts'

const row = `json_build_object('id', x.id, 'principalId', x.principal_id, 'principalName', p.name, 'userId', x.user_id,
  'name', u.name, 'from', x.valid_from, 'until', x.valid_until, 'reason', x.reason, 'version', x.version,
  'revokedAt', x.revoked_at, 'namedBy', (SELECT n.name FROM "user" n WHERE n.id = x.named_by)) AS row`
const from = 'FROM deputy x JOIN "user" p ON p.id = x.principal_id JOIN "user" u ON u.id = x.user_id'

/** For which DPOs a person stands in at that instant: of the organisation, or of the one that its register passed into. */
export async function selectPrincipalIds(register: Register, userId: string, at: string): Promise<string[]> {
  const rows = await register.query<{ principalId: string }>({
    name: 'deputy.principals',
    text: `SELECT DISTINCT x.principal_id AS "principalId" FROM deputy x
      JOIN membership m ON m.organisation_id = x.organisation_id AND m.user_id = x.principal_id AND m.role = 'dpo'
      WHERE x.organisation_id = COALESCE((SELECT i.heir_id FROM inheritance i WHERE i.register_id = $1 AND ${isValidAt('i', '$3')}), $1)
        AND x.user_id = $2 AND x.valid_from <= $3::timestamptz AND x.valid_until > $3::timestamptz
        AND x.revoked_at IS NULL AND ${isValidAt('m', '$3')}`,
    values: [register.organisationId, userId, at],
  })
  return rows.map(({ principalId }) => principalId).toSorted()
}

/** Every deputy that was named in an organisation, those of the past included, the newest period first. */
export function deputiesStatement(organisationId: string): Statement {
  return {
    name: 'deputy.list',
    text: `SELECT ${row} ${from} WHERE x.organisation_id = $1 ORDER BY x.valid_from DESC, u.name, x.id`,
    values: [organisationId],
  }
}

export function deputyStatement(organisationId: string, id: string): Statement {
  return {
    name: 'deputy.one',
    text: `SELECT ${row} ${from} WHERE x.organisation_id = $1 AND x.id = $2`,
    values: [organisationId, id],
  }
}

/** Whether a person already stands in for this DPO at some moment of a period. */
export async function hasDeputyWithin(
  register: Register,
  period: {
    readonly principalId: string
    readonly userId: string
    readonly from: string
    readonly until: string
  },
): Promise<boolean> {
  const rows = await register.query({
    name: 'deputy.within',
    text: `SELECT x.id FROM deputy x WHERE x.organisation_id = $1 AND x.principal_id = $2 AND x.user_id = $3
      AND x.revoked_at IS NULL AND x.valid_from < $5::timestamptz AND x.valid_until > $4::timestamptz`,
    values: [register.organisationId, period.principalId, period.userId, period.from, period.until],
  })
  return rows.length > 0
}

/** What a deputy is told of their being named. */
export interface DeputyToTell {
  readonly organisationId: string
  readonly userId: string
  readonly principalName: string
  readonly from: string
  readonly until: string
}

/** A deputyship that was not revoked and is not over. */
export async function selectDeputyToTell(
  database: Database,
  id: string,
  at: string,
): Promise<DeputyToTell | null> {
  const [found] = await readPlatform<{ row: DeputyToTell }>(database, {
    name: 'deputy.to-tell',
    text: `SELECT json_build_object('organisationId', x.organisation_id, 'userId', x.user_id, 'principalName', p.name,
        'from', x.valid_from, 'until', x.valid_until) AS row
      FROM deputy x JOIN "user" p ON p.id = x.principal_id
      WHERE x.id = $1 AND x.revoked_at IS NULL AND x.valid_until > $2`,
    values: [id, at],
  })
  return found?.row ?? null
}
