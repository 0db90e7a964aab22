import type { Register } from '../door/in-register.ts'
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
  /** Whether the word of the organisation's provider gave it, and may take it again. */
  readonly byProvider?: boolean
  readonly createdAt: string
}

/**
 * The same role given twice stays one membership. One that has ended begins anew, one that was to end goes on; the
 * journal keeps what was before. False where nothing changed.
 */
export async function insertMembership(platform: Platform, membership: NewMembership): Promise<boolean> {
  const rows = await platform.query({
    name: 'membership.insert',
    text: `INSERT INTO membership (id, user_id, organisation_id, role, valid_from, valid_until, granted_by, created_at, by_provider)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (user_id, organisation_id, role) DO UPDATE
        SET valid_from = CASE WHEN membership.valid_until > $5::timestamptz THEN membership.valid_from ELSE $5::timestamptz END,
          valid_until = $6::timestamptz, granted_by = $7, ended_by = NULL, by_provider = $9, version = membership.version + 1
        WHERE membership.valid_until IS NOT NULL
      RETURNING id`,
    values: [
      membership.id,
      membership.userId,
      membership.organisationId,
      membership.role,
      membership.validFrom,
      membership.validUntil,
      membership.grantedBy,
      membership.createdAt,
      membership.byProvider === true,
    ],
  })
  return rows.length > 0
}

/**
 * Makes changes of who is in the organisation wait for each other: whether an administrator is left depends on what
 * none of the others is doing.
 */
export async function lockMembers(register: Register): Promise<void> {
  await register.query({
    name: 'membership.lock',
    text: 'SELECT id FROM organisation WHERE id = $1 FOR NO KEY UPDATE',
    values: [register.organisationId],
  })
}

/** Ends roles from an instant on. */
export async function endMemberships(
  register: Register,
  ids: readonly string[],
  end: { readonly until: string; readonly by: string },
): Promise<void> {
  await register.query({
    name: 'membership.end',
    text: `UPDATE membership SET valid_until = $3, ended_by = $4, version = version + 1
      WHERE organisation_id = $1 AND id = ANY ($2::uuid[])`,
    values: [register.organisationId, ids, end.until, end.by],
  })
}
