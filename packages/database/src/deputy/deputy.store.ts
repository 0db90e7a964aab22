import type { Register } from '../door/in-register.ts'

/** Somebody who stands in for a DPO for a while. */
export interface NewDeputy {
  readonly id: string
  readonly principalId: string
  readonly userId: string
  readonly validFrom: string
  readonly validUntil: string
  readonly reason: string | null
  readonly namedBy: string
  readonly createdAt: string
}

export async function insertDeputy(register: Register, deputy: NewDeputy): Promise<void> {
  await register.query({
    name: 'deputy.insert',
    text: `INSERT INTO deputy (id, organisation_id, principal_id, user_id, valid_from, valid_until, reason, named_by, version, created_at)
      VALUES ($2, $1, $3, $4, $5, $6, $7, $8, 1, $9)`,
    values: [
      register.organisationId,
      deputy.id,
      deputy.principalId,
      deputy.userId,
      deputy.validFrom,
      deputy.validUntil,
      deputy.reason,
      deputy.namedBy,
      deputy.createdAt,
    ],
  })
}

export interface DeputyEnd {
  readonly at: string
  readonly by: string
}

/** Ends one deputyship before its time. */
export async function revokeDeputy(register: Register, id: string, { at, by }: DeputyEnd): Promise<void> {
  await register.query({
    name: 'deputy.revoke',
    text: `UPDATE deputy SET revoked_at = $3, revoked_by = $4, version = version + 1
      WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL`,
    values: [register.organisationId, id, at, by],
  })
}

/** Ends every deputyship that a person still has, or that stands on their being DPO; answers which. */
export async function revokeDeputiesOf(
  register: Register,
  userId: string,
  side: 'deputy' | 'principal',
  { at, by }: DeputyEnd,
): Promise<string[]> {
  const column = side === 'deputy' ? 'user_id' : 'principal_id'
  const rows = await register.query<{ id: string }>({
    name: `deputy.revoke-${side}`,
    text: `UPDATE deputy SET revoked_at = $3, revoked_by = $4, version = version + 1
      WHERE organisation_id = $1 AND ${column} = $2 AND revoked_at IS NULL AND valid_until > $3::timestamptz RETURNING id`,
    values: [register.organisationId, userId, at, by],
  })
  return rows.map(({ id }) => id).toSorted()
}
