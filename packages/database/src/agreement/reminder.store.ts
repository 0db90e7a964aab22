import type { Platform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'

type Door = Pick<Platform, 'query'>

/** An agreement that stands, without a number for the day or one for the night. */
const lacksNumber = (
  at: string,
) => `(a.valid_until IS NULL OR a.valid_until > ${at}::timestamptz) AND a.valid_from <= ${at}::timestamptz
  AND (COALESCE(a.emergency_day ->> 'phone', '') = '' OR COALESCE(a.emergency_night ->> 'phone', '') = '')`

/** Whether a controller wants to hear of numbers that are missing; it does where it never said otherwise. */
export function agreementReminderStatement(organisationId: string): Statement {
  return {
    name: 'agreement-reminder.one',
    text: `SELECT COALESCE((SELECT is_off FROM agreement_reminder WHERE organisation_id = $1), false) AS "isOff"`,
    values: [organisationId],
  }
}

/** How many agreements of a controller lack a number for an emergency. */
export async function countLackingNumbers(door: Door, organisationId: string, at: string): Promise<number> {
  const [row] = await door.query<{ count: number }>({
    name: 'agreement-reminder.count',
    text: `SELECT count(*)::int AS count FROM agreement a WHERE a.controller_id = $1 AND ${lacksNumber('$2')}`,
    values: [organisationId, at],
  })
  return row?.count ?? 0
}

export async function switchReminder(door: Door, organisationId: string, isOff: boolean): Promise<void> {
  await door.query({
    name: 'agreement-reminder.switch',
    text: `INSERT INTO agreement_reminder (organisation_id, is_off) VALUES ($1, $2)
      ON CONFLICT (organisation_id) DO UPDATE SET is_off = $2 WHERE agreement_reminder.organisation_id = $1`,
    values: [organisationId, isOff],
  })
}

/**
 * Sets the day of the next letter where none is set and a number is missing.
 *
 * @returns whether the day is new: then its job has to be put in.
 */
export async function planReminder(
  door: Door,
  organisationId: string,
  { now, nextAt }: { readonly now: string; readonly nextAt: string },
): Promise<boolean> {
  const rows = await door.query({
    name: 'agreement-reminder.plan',
    text: `INSERT INTO agreement_reminder (organisation_id, next_at)
      SELECT $1::uuid, $3::timestamptz WHERE EXISTS (SELECT 1 FROM agreement a WHERE a.controller_id = $1::uuid AND ${lacksNumber('$2')})
      ON CONFLICT (organisation_id) DO UPDATE SET next_at = $3::timestamptz
      WHERE agreement_reminder.organisation_id = $1::uuid AND agreement_reminder.next_at IS NULL AND NOT agreement_reminder.is_off
      RETURNING organisation_id`,
    values: [organisationId, now, nextAt],
  })
  return rows.length > 0
}

/** The controllers that lack a number and for which no day is set: those of before there were letters. */
export async function selectUnremindedControllers(door: Door, at: string): Promise<string[]> {
  const rows = await door.query<{ id: string }>({
    name: 'agreement-reminder.unreminded',
    text: `SELECT DISTINCT a.controller_id AS id FROM agreement a WHERE ${lacksNumber('$1')}
      AND NOT EXISTS (SELECT 1 FROM agreement_reminder r WHERE r.organisation_id = a.controller_id AND (r.is_off OR r.next_at IS NOT NULL))`,
    values: [at],
  })
  return rows.map(({ id }) => id)
}

/**
 * Takes the day that has come and sets the next one, or none.
 *
 * @returns whether it was there to be taken: a job that runs again finds it gone.
 */
export async function takeReminder(
  door: Door,
  organisationId: string,
  { now, nextAt }: { readonly now: string; readonly nextAt: string | null },
): Promise<boolean> {
  const rows = await door.query({
    name: 'agreement-reminder.take',
    text: `UPDATE agreement_reminder SET next_at = $3::timestamptz
      WHERE organisation_id = $1 AND next_at <= $2::timestamptz RETURNING is_off`,
    values: [organisationId, now, nextAt],
  })
  return rows.length > 0
}
