import type { Platform } from '../door/on-platform.ts'

/** A person's role in an organisation. */
export interface NewMembership {
  readonly id: string
  readonly userId: string
  readonly organisationId: string
  readonly role: string
  readonly validFrom: string
  readonly validUntil: string | null
  readonly grantedBy: string | null
  readonly createdAt: string
}

/** The same role given twice stays one membership. */
export async function insertMembership(platform: Platform, membership: NewMembership): Promise<void> {
  await platform.query({
    name: 'membership.insert',
    text: `INSERT INTO membership (id, user_id, organisation_id, role, valid_from, valid_until, granted_by, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (user_id, organisation_id, role) DO NOTHING`,
    values: [
      membership.id,
      membership.userId,
      membership.organisationId,
      membership.role,
      membership.validFrom,
      membership.validUntil,
      membership.grantedBy,
      membership.createdAt,
    ],
  })
}

/** The same, for who may have had the role before: a membership that ended begins again. */
export async function grantMembership(
  platform: Pick<Platform, 'query'>,
  membership: NewMembership,
): Promise<void> {
  await platform.query({
    name: 'membership.grant',
    text: `INSERT INTO membership AS m (id, user_id, organisation_id, role, valid_from, valid_until, granted_by, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (user_id, organisation_id, role) DO UPDATE
        SET valid_from = excluded.valid_from, valid_until = excluded.valid_until, granted_by = excluded.granted_by
        WHERE m.valid_until IS NOT NULL`,
    values: [
      membership.id,
      membership.userId,
      membership.organisationId,
      membership.role,
      membership.validFrom,
      membership.validUntil,
      membership.grantedBy,
      membership.createdAt,
    ],
  })
}
