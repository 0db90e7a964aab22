import type { Register } from '../door/in-register.ts'
import type { Named } from './seal.store.ts'

/** Leaves key holders out for one dossier, the whole list anew; who stays so keeps the day. */
export async function replaceKeyRefusals(
  register: Register,
  incidentId: string,
  refused: readonly Named[],
  at: string,
): Promise<void> {
  const ids = refused.map(({ userId }) => userId)
  await Promise.all([
    register.query({
      name: 'key-refusal.delete',
      text: 'DELETE FROM key_refusal WHERE organisation_id = $1 AND incident_id = $2 AND user_id <> ALL ($3::text[])',
      values: [register.organisationId, incidentId, ids],
    }),
    register.query({
      name: 'key-refusal.insert',
      text: `INSERT INTO key_refusal (organisation_id, incident_id, user_id, user_name, refused_by, refused_at)
        SELECT $1, $2, p.user_id, p.user_name, $5, $6 FROM unnest($3::text[], $4::text[]) AS p (user_id, user_name)
        ON CONFLICT (organisation_id, incident_id, user_id) DO NOTHING`,
      values: [
        register.organisationId,
        incidentId,
        ids,
        refused.map(({ name }) => name),
        register.actor.id,
        at,
      ],
    }),
  ])
}

/** Which key holders are left out for a dossier. */
export async function selectKeyRefusals(register: Register, incidentId: string): Promise<Named[]> {
  return register.query<Named & Record<string, unknown>>({
    name: 'key-refusal.of',
    text: `SELECT user_id AS "userId", user_name AS name FROM key_refusal
      WHERE organisation_id = $1 AND incident_id = $2 ORDER BY user_name, user_id`,
    values: [register.organisationId, incidentId],
  })
}

/** The sealed dossiers for which a person is left out; inside {@link Register.throughSeals}. */
export async function selectNumbersWithout(
  register: Register,
  userId: string,
): Promise<{ readonly year: number; readonly sequence: number }[]> {
  return register.query<{ year: number; sequence: number }>({
    name: 'key-refusal.numbers',
    text: `SELECT i.year, i.sequence FROM key_refusal r
      JOIN incident i ON i.organisation_id = r.organisation_id AND i.id = r.incident_id
      WHERE r.organisation_id = $1 AND r.user_id = $2 AND i.seen_by IS NOT NULL`,
    values: [register.organisationId, userId],
  })
}

/** Whether one of these persons is left out for a dossier. */
export async function isKeyRefused(
  register: Register,
  incidentId: string,
  userIds: readonly string[],
): Promise<boolean> {
  const rows = await register.query({
    name: 'key-refusal.among',
    text: 'SELECT 1 AS one FROM key_refusal WHERE organisation_id = $1 AND incident_id = $2 AND user_id = ANY ($3::text[])',
    values: [register.organisationId, incidentId, userIds],
  })
  return rows.length > 0
}
