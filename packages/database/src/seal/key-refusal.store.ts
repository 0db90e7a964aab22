import type { Register } from '../door/in-register.ts'
import type { Named } from './seal.store.ts'

/**
 * Leaves key holders out for one dossier, the whole list anew; who stays so keeps the day. What was asked under its number
 * stays hidden from whoever is let in again; see {@link keepHidden}, which goes before.
 */
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

/**
 * Hides for good what was asked under a dossier's number from those who are left out of it no more: it was not there for them,
 * and one that appears afterwards tells them why. What was opened before they were left out they saw.
 */
export async function keepHidden(
  register: Register,
  { incidentId, number }: { readonly incidentId: string; readonly number: string },
  stillRefused: readonly Named[],
): Promise<void> {
  await register.query({
    name: 'break-glass.keep-hidden',
    text: `UPDATE break_glass b SET hidden_from = b.hidden_from || ARRAY(
        SELECT r.user_id FROM key_refusal r
        WHERE r.organisation_id = $1 AND r.incident_id = $2 AND r.user_id <> ALL ($4::text[]) AND r.user_id <> ALL (b.hidden_from)
          AND (b.confirmed_at IS NULL OR b.confirmed_at >= r.refused_at))
      WHERE b.organisation_id = $1 AND b.number = $3`,
    values: [register.organisationId, incidentId, number, stillRefused.map(({ userId }) => userId)],
  })
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

/** The sealed dossiers for which a person is left out, and since when; inside {@link Register.throughSeals}. */
export async function selectNumbersWithout(
  register: Register,
  userId: string,
): Promise<{ readonly year: number; readonly sequence: number; readonly since: string }[]> {
  return register.query<{ year: number; sequence: number; since: string }>({
    name: 'key-refusal.numbers',
    text: `SELECT i.year, i.sequence, to_json(r.refused_at) #>> '{}' AS since FROM key_refusal r
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
