import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { isValidAt } from '../door/valid-at.ts'

const validAt = (instant: string) => isValidAt('m', instant)

const row = `json_build_object('id', m.id, 'userId', m.user_id, 'name', u.name, 'email', u.email, 'role', m.role,
  'from', m.valid_from, 'until', m.valid_until, 'version', m.version, 'isClosed', u.closed_at IS NOT NULL,
  'grantedBy', (SELECT g.name FROM "user" g WHERE g.id = m.granted_by)) AS row`
const from = 'FROM membership m JOIN "user" u ON u.id = m.user_id'

/** Everybody with a role in an organisation at an instant, by name. */
export function membersStatement(organisationId: string, at: string): Statement {
  return {
    name: 'membership.list',
    text: `SELECT ${row} ${from} WHERE m.organisation_id = $1 AND ${validAt('$2')} ORDER BY u.name, m.role`,
    values: [organisationId, at],
  }
}

/** The same for one person, roles that ended included. */
export function membershipsOfStatement(organisationId: string, userId: string): Statement {
  return {
    name: 'membership.of',
    text: `SELECT ${row} ${from} WHERE m.organisation_id = $1 AND m.user_id = $2 ORDER BY m.role`,
    values: [organisationId, userId],
  }
}

/** One role of one person, at this moment. */
export interface HeldRole {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly role: string
  readonly version: number
  /** Set where the role ends on a day that was named. */
  readonly until: string | null
  /** Whether the organisation's provider gave it. */
  readonly byProvider: boolean
  /** Whether the account of who holds it lets nobody in. */
  readonly isClosed: boolean
}

/** Roles that a person had in the register's organisation and that somebody else took, not the person's own provider. */
export async function selectTakenRoles(register: Register, userId: string, at: string): Promise<string[]> {
  const rows = await register.query<{ role: string }>({
    name: 'membership.taken',
    text: `SELECT m.role FROM membership m WHERE m.organisation_id = $1 AND m.user_id = $2
      AND m.valid_until <= $3::timestamptz AND m.ended_by <> m.user_id`,
    values: [register.organisationId, userId, at],
  })
  return rows.map(({ role }) => role)
}

/** A role that may stand behind a provider, of now or before, and who gave it. */
export interface WeightyRole {
  readonly userId: string
  readonly role: string
  readonly from: string
  readonly until: string | null
  /** Null where nobody of the organisation did, or it is not known. */
  readonly grantedBy: string | null
  /** Whether the word of the organisation's provider gave it, or nothing but its word signs in whoever has it. */
  readonly isByProvider: boolean
}

/** Every DPO and administrator that the register's organisation has or had. */
export async function selectWeightyRoles(register: Register): Promise<WeightyRole[]> {
  const rows = await register.query<{ row: WeightyRole }>(weightyRolesStatement(register.organisationId))
  return rows.map(({ row }) => row)
}

/**
 * Whether nobody but the organisation's provider says who a member is: they are linked to it, and have neither a password nor a
 * passkey from before. A password is set from their own mailbox; a passkey added since may be that of whoever runs it.
 */
const comesByProviderAlone = `EXISTS (SELECT 1 FROM (SELECT min(l.created_at) AS at FROM provider_link l
        WHERE l.organisation_id = m.organisation_id AND l.user_id = m.user_id) linked
      WHERE linked.at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM account a WHERE a.user_id = m.user_id AND a.password IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM passkey k WHERE k.user_id = m.user_id AND k.created_at < linked.at))`

/** The same, for whoever writes nothing. */
export function weightyRolesStatement(organisationId: string): Statement {
  return {
    name: 'membership.weighty',
    text: `SELECT json_build_object('userId', m.user_id, 'role', m.role, 'from', m.valid_from, 'until', m.valid_until,
        'grantedBy', m.granted_by, 'isByProvider', m.by_provider OR ${comesByProviderAlone}) AS row
      FROM membership m WHERE m.organisation_id = $1 AND m.role IN ('dpo', 'admin')`,
    values: [organisationId],
  }
}

/** Every role that somebody holds in the register's organisation at an instant. */
export async function selectHeldRoles(register: Register, at: string): Promise<HeldRole[]> {
  return register.query<HeldRole & Record<string, unknown>>(heldRolesStatement(register.organisationId, at))
}

/** The same, for whoever writes nothing. */
export function heldRolesStatement(organisationId: string, at: string): Statement {
  return {
    name: 'membership.held',
    text: `SELECT m.id, m.user_id AS "userId", u.name, m.role, m.version, to_json(m.valid_until) #>> '{}' AS until, m.by_provider AS "byProvider",
        u.closed_at IS NOT NULL AS "isClosed"
      ${from} WHERE m.organisation_id = $1 AND ${validAt('$2')} ORDER BY m.role`,
    values: [organisationId, at],
  }
}
