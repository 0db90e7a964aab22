import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'

const valid = `m.valid_from <= $2::timestamptz AND (m.valid_until IS NULL OR m.valid_until > $2::timestamptz)`

export interface KeyHolderRow {
  readonly userId: string
  readonly name: string
}

/** Who is appointed and one of the organisation's people at that instant. */
export function keyHoldersStatement(organisationId: string, at: string): Statement {
  return {
    name: 'key-holder.list',
    text: `SELECT k.user_id AS "userId", u.name FROM key_holder k JOIN "user" u ON u.id = k.user_id
      WHERE k.organisation_id = $1
        AND EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = $1 AND m.user_id = k.user_id AND ${valid})
      ORDER BY u.name, k.user_id`,
    values: [organisationId, at],
  }
}

/** Those appointed, the whole list anew; who stays keeps the day on which they were appointed. */
export async function replaceKeyHolders(
  register: Register,
  userIds: readonly string[],
  at: string,
): Promise<void> {
  await register.query({
    name: 'key-holder.delete',
    text: 'DELETE FROM key_holder WHERE organisation_id = $1 AND user_id <> ALL ($2::text[])',
    values: [register.organisationId, userIds],
  })
  await register.query({
    name: 'key-holder.insert',
    text: `INSERT INTO key_holder (organisation_id, user_id, appointed_by, appointed_at)
      SELECT $1, u.id, $3, $4 FROM unnest($2::text[]) AS u (id) ON CONFLICT (organisation_id, user_id) DO NOTHING`,
    values: [register.organisationId, userIds, register.actor.id, at],
  })
}

export async function updateBreakGlassHours(
  register: Register,
  version: number,
  hours: number,
): Promise<void> {
  await register.query({
    name: 'organisation.break-glass-hours',
    text: 'UPDATE organisation SET settings_version = $2, break_glass_hours = $3 WHERE id = $1',
    values: [register.organisationId, version, hours],
  })
}
