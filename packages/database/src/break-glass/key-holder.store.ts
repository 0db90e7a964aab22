import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { isValidAt } from '../door/valid-at.ts'

const valid = isValidAt('m', '$2')

export interface KeyHolderRow {
  readonly userId: string
  readonly name: string
}

/** Who is appointed and holds a role at that instant that is none of those for which a password suffices. */
export function keyHoldersStatement(
  organisationId: string,
  at: string,
  weakRoles: readonly string[],
): Statement {
  return {
    name: 'key-holder.list',
    text: `SELECT k.user_id AS "userId", u.name FROM key_holder k JOIN "user" u ON u.id = k.user_id
      WHERE k.organisation_id = $1
        AND EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = $1 AND m.user_id = k.user_id AND ${valid}
          AND m.role <> ALL ($3::text[]))
      ORDER BY u.name, k.user_id`,
    values: [organisationId, at, weakRoles],
  }
}

/** What waits for a second key holder in one register. */
export interface WaitingInNeed {
  readonly waiting: number
}

/**
 * How many requests wait for one key holder to confirm them: those that others of the key holders asked after an instant, and
 * that are neither confirmed nor withdrawn, and to which they said nothing yet; without some of them.
 */
export function waitingInNeedStatement(
  organisationId: string,
  { userId, others }: { readonly userId: string; readonly others: readonly string[] },
  askedAfter: string,
  hidden: readonly string[],
): Statement {
  return {
    name: 'key-holder.waiting',
    text: `SELECT count(*)::int AS waiting FROM break_glass b
      WHERE b.organisation_id = $1 AND b.asked_by = ANY ($2::text[]) AND b.asked_at > $3
        AND b.withdrawn_at IS NULL AND b.confirmed_at IS NULL AND b.id <> ALL ($4::uuid[])
        AND NOT EXISTS (SELECT 1 FROM glass_refusal f WHERE f.organisation_id = b.organisation_id AND f.request_id = b.id AND f.user_id = $5)`,
    values: [organisationId, others, askedAfter, hidden, userId],
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

/** Takes an appointment away from one person; false for whoever had none. */
export async function deleteKeyHolder(register: Register, userId: string): Promise<boolean> {
  const rows = await register.query({
    name: 'key-holder.delete-one',
    text: 'DELETE FROM key_holder WHERE organisation_id = $1 AND user_id = $2 RETURNING user_id',
    values: [register.organisationId, userId],
  })
  return rows.length > 0
}

/** For how many hours an organisation lets sealed dossiers be opened in need; nobody changes it until the transaction ends. */
export async function holdBreakGlassHours(register: Register, organisationId: string): Promise<number> {
  const [row] = await register.query<{ hours: number }>({
    name: 'organisation.hold-break-glass-hours',
    text: 'SELECT break_glass_hours AS hours FROM organisation WHERE id = $1 FOR SHARE',
    values: [organisationId],
  })
  if (!row) throw new Error('an organisation that has a register in hand disappeared')
  return row.hours
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
