import type { Register } from '../door/in-register.ts'
import { isValidAt } from '../door/valid-at.ts'

/** A member of the organisation that holds the register; the platform's tables carry no row-level security, so the organisation is asked for here. */
export interface RegisterMember {
  readonly name: string
  readonly roles: readonly string[]
}

/**
 * The person as a member of the organisation that holds this register at that instant; null for anybody else. Their roles stay as they
 * are until the transaction ends: whoever ends one waits, and then finds what this transaction gave them.
 */
export async function selectMember(
  register: Register,
  userId: string,
  at: string,
  /** The organisation whose people work here: the register's own, or the one that it passed into. */
  organisationId: string = register.organisationId,
): Promise<RegisterMember | null> {
  const rows = await register.query<{ name: string; roles: string[] }>({
    name: 'handler.member',
    text: `SELECT u.name, array_agg(m.role ORDER BY m.role) AS roles
      FROM (SELECT h.user_id, h.role FROM membership h WHERE h.organisation_id = $1 AND h.user_id = $2
          AND ${isValidAt('h', '$3')} FOR SHARE) m
        JOIN "user" u ON u.id = m.user_id
      GROUP BY u.name`,
    values: [organisationId, userId, at],
  })
  return rows[0] ?? null
}

export interface NewHandler {
  readonly incidentId: string
  readonly userId: string
  readonly userName: string
  readonly createdAt: string
}

/** Assigns somebody; anew where an earlier assignment counts no more. */
export async function insertHandler(register: Register, handler: NewHandler): Promise<void> {
  await register.query({
    name: 'handler.insert',
    text: `INSERT INTO handler (organisation_id, incident_id, user_id, user_name, assigned_by, created_at)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (organisation_id, incident_id, user_id)
      DO UPDATE SET user_name = EXCLUDED.user_name, assigned_by = EXCLUDED.assigned_by, created_at = EXCLUDED.created_at`,
    values: [
      register.organisationId,
      handler.incidentId,
      handler.userId,
      handler.userName,
      register.actor.id,
      handler.createdAt,
    ],
  })
}

/** Takes a person off every dossier that they handle; answers which. */
export async function deleteHandler(
  register: Register,
  userId: string,
): Promise<{ readonly incidentId: string; readonly name: string }[]> {
  const rows = await register.query<{ incidentId: string; name: string }>({
    name: 'handler.delete',
    text: 'DELETE FROM handler WHERE organisation_id = $1 AND user_id = $2 RETURNING incident_id AS "incidentId", user_name AS name',
    values: [register.organisationId, userId],
  })
  return rows.toSorted((one, other) => (one.incidentId < other.incidentId ? -1 : 1))
}

/**
 * Takes off their dossiers who handled them until an instant and does not go along to the successor, as somebody who has
 * that role there on the day. Who is made handler there later does not find old dossiers again.
 */
export async function deleteHandlersLeftBehind(
  register: Register,
  successorId: string,
  at: string,
): Promise<number> {
  const rows = await register.query({
    name: 'handler.delete-left-behind',
    text: `DELETE FROM handler h WHERE h.organisation_id = $1 AND h.created_at < $3::timestamptz AND NOT EXISTS (
        SELECT 1 FROM membership m WHERE m.organisation_id = $2 AND m.user_id = h.user_id AND m.role = 'handler'
          AND ${isValidAt('m', '$3')})
      RETURNING h.user_id`,
    values: [register.organisationId, successorId, at],
  })
  return rows.length
}
