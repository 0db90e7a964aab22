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

/** Lets one of the consultancy's people use a mandate; false when that person already may. */
export async function insertMandateAssignment(
  platform: Platform,
  assignment: {
    readonly mandateId: string
    readonly userId: string
    readonly assignedBy: string
    readonly createdAt: string
  },
): Promise<boolean> {
  const rows = await platform.query({
    name: 'mandate.assign',
    text: `INSERT INTO mandate_assignment (mandate_id, user_id, assigned_by, created_at) VALUES ($1, $2, $3, $4)
      ON CONFLICT (mandate_id, user_id) DO NOTHING RETURNING mandate_id`,
    values: [assignment.mandateId, assignment.userId, assignment.assignedBy, assignment.createdAt],
  })
  return rows.length > 0
}
