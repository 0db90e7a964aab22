import type { Register } from '../door/in-register.ts'
import type { Platform } from '../door/on-platform.ts'

/** A mandate from a client to a consultancy. */
export interface NewMandate {
  readonly id: string
  readonly clientId: string
  readonly consultancyId: string
  readonly scope: string
  readonly mayDecide: boolean
  readonly validFrom: string
  readonly validUntil: string | null
  readonly grantedBy: string
  readonly createdAt: string
}

export async function insertMandate(platform: Platform, mandate: NewMandate): Promise<void> {
  await platform.query({
    name: 'mandate.insert',
    text: `INSERT INTO mandate (id, client_id, consultancy_id, scope, may_decide, valid_from, valid_until, granted_by, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      mandate.id,
      mandate.clientId,
      mandate.consultancyId,
      mandate.scope,
      mandate.mayDecide,
      mandate.validFrom,
      mandate.validUntil,
      mandate.grantedBy,
      mandate.createdAt,
    ],
  })
}

/** Ends a client's mandate; false when it had ended already. The first revocation stays the one that counts. */
export async function revokeStoredMandate(
  platform: Platform,
  mandate: {
    readonly id: string
    readonly clientId: string
    readonly revokedAt: string
    readonly revokedBy: string
  },
): Promise<boolean> {
  const rows = await platform.query({
    name: 'mandate.revoke',
    text: `UPDATE mandate SET revoked_at = $3, revoked_by = $4
      WHERE id = $2 AND client_id = $1 AND revoked_at IS NULL RETURNING id`,
    values: [mandate.clientId, mandate.id, mandate.revokedAt, mandate.revokedBy],
  })
  return rows.length > 0
}

/** Lets people of the consultancy use its mandates; answers which of them could not before. */
export async function insertMandateAssignments(
  platform: Platform,
  assignments: {
    readonly mandateIds: readonly string[]
    readonly userIds: readonly string[]
    readonly assignedBy: string
    readonly createdAt: string
  },
): Promise<MandateUse[]> {
  return platform.query<MandateUse & Record<string, unknown>>({
    name: 'mandate.assign',
    text: `INSERT INTO mandate_assignment (mandate_id, user_id, assigned_by, created_at)
      SELECT m, u, $3, $4 FROM unnest($1::uuid[]) m CROSS JOIN unnest($2::text[]) u ORDER BY m, u
      ON CONFLICT (mandate_id, user_id) DO NOTHING RETURNING mandate_id AS "mandateId", user_id AS "userId"`,
    values: [assignments.mandateIds, assignments.userIds, assignments.assignedBy, assignments.createdAt],
  })
}

/** One person's use of one mandate. */
export interface MandateUse {
  readonly mandateId: string
  readonly userId: string
}

/** Takes a person off one mandate that the consultancy holds; false when they did not use it. */
export async function deleteMandateAssignment(
  platform: Platform,
  consultancyId: string,
  { mandateId, userId }: MandateUse,
): Promise<boolean> {
  const rows = await platform.query({
    name: 'mandate.unassign',
    text: `DELETE FROM mandate_assignment a USING mandate m
      WHERE m.id = a.mandate_id AND m.consultancy_id = $1 AND a.mandate_id = $2 AND a.user_id = $3 RETURNING a.mandate_id`,
    values: [consultancyId, mandateId, userId],
  })
  return rows.length > 0
}

/** Takes a person off every mandate that the consultancy holds; answers which, with the client's name. */
export async function deleteMandateAssignmentsOf(
  platform: Platform,
  consultancyId: string,
  userId: string,
): Promise<{ readonly mandateId: string; readonly clientName: string }[]> {
  return platform.query<{ mandateId: string; clientName: string }>({
    name: 'mandate.unassign-all',
    text: `DELETE FROM mandate_assignment a USING mandate m, organisation c
      WHERE m.id = a.mandate_id AND c.id = m.client_id AND m.consultancy_id = $1 AND a.user_id = $2
      RETURNING a.mandate_id AS "mandateId", c.name AS "clientName"`,
    values: [consultancyId, userId],
  })
}

/** Holds every mandate that the register's organisation gave, in the order of their ids, as whoever assigns does. */
export async function lockGivenMandates(register: Register): Promise<void> {
  await register.query({
    name: 'mandate.lock-given',
    text: 'SELECT id FROM mandate WHERE client_id = $1 ORDER BY id FOR UPDATE',
    values: [register.organisationId],
  })
}

/** Keeps that the register's organisation does not want a person under any of its mandates. */
export async function insertMandateRefusal(
  register: Register,
  refusal: { readonly userId: string; readonly refusedBy: string; readonly refusedAt: string },
): Promise<void> {
  await register.query({
    name: 'mandate.refuse',
    text: `INSERT INTO mandate_refusal (client_id, user_id, refused_by, refused_at) VALUES ($1, $2, $3, $4)
      ON CONFLICT (client_id, user_id) DO NOTHING`,
    values: [register.organisationId, refusal.userId, refusal.refusedBy, refusal.refusedAt],
  })
}

export async function deleteMandateRefusal(register: Register, userId: string): Promise<void> {
  await register.query({
    name: 'mandate.admit',
    text: 'DELETE FROM mandate_refusal WHERE client_id = $1 AND user_id = $2',
    values: [register.organisationId, userId],
  })
}

/** Takes a person off every mandate that the register's organisation gave; answers which. */
export async function deleteAssignmentsFrom(register: Register, userId: string): Promise<string[]> {
  const rows = await register.query<{ id: string }>({
    name: 'mandate.unassign-given',
    text: `DELETE FROM mandate_assignment a USING mandate m
      WHERE m.id = a.mandate_id AND m.client_id = $1 AND a.user_id = $2 RETURNING m.id`,
    values: [register.organisationId, userId],
  })
  return rows.map(({ id }) => id).toSorted()
}
