import type { Register } from '../door/in-register.ts'
import { isInside } from './bringing.shape.ts'

/** Whether dossiers are sealed alike: none of them, or all of them for the same persons, with the same key holders left out. */
export async function areSealedAlike(register: Register, ids: readonly string[]): Promise<boolean> {
  const rows = await register.query<{ seals: number }>({
    name: 'bringing.seals',
    text: `SELECT count(DISTINCT (i.seen_by, ARRAY(SELECT k.user_id FROM key_refusal k WHERE k.organisation_id = i.organisation_id
          AND k.incident_id = i.id ORDER BY k.user_id)))::int AS seals
      FROM incident i WHERE i.organisation_id = $1 AND i.id = ANY ($2::uuid[])`,
    values: [register.organisationId, ids],
  })
  return rows[0]?.seals === 1
}

/** Whether a dossier that is not sealed was brought into this one: it would show that this one is there. */
export async function hasUnsealedInside(register: Register, incidentId: string): Promise<boolean> {
  const rows = await register.query({
    name: 'bringing.unsealed-inside',
    text: `SELECT 1 FROM bringing b JOIN incident i ON i.organisation_id = b.organisation_id AND i.id = b.incident_id
      WHERE b.organisation_id = $1 AND b.into_id = $2 AND b.ended_at IS NULL AND i.seen_by IS NULL`,
    values: [register.organisationId, incidentId],
  })
  return rows.length > 0
}

/** Whether the dossier into which this one was brought is sealed, for whomever. */
export async function isInsideSealed(register: Register, incidentId: string): Promise<boolean> {
  const rows = await register.query({
    name: 'bringing.inside-sealed',
    text: `SELECT 1 FROM bringing b WHERE b.organisation_id = $1 AND b.incident_id = $2 AND b.ended_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.organisation_id = b.organisation_id AND i.id = b.into_id AND i.seen_by IS NULL)`,
    values: [register.organisationId, incidentId],
  })
  return rows.length > 0
}

/** What was done in a dossier since others were brought into it at an instant, as its journal names it. */
export async function selectVerbsSince(register: Register, incidentId: string, at: Date): Promise<string[]> {
  const rows = await register.query<{ verb: string }>({
    name: 'bringing.verbs-since',
    text: `SELECT DISTINCT l.verb FROM journal_leaf l WHERE l.organisation_id = $1 AND l.incident_id = $2 AND l.sequence >
        (SELECT min(b.sequence) FROM journal_leaf b WHERE b.organisation_id = $1 AND b.incident_id = $2 AND b.verb = 'incident.broughtTogether' AND b.at = $3)
      ORDER BY l.verb`,
    values: [register.organisationId, incidentId, at],
  })
  return rows.map(({ verb }) => verb)
}

/** Whether whoever reported what came along with a dossier said more since, wherever the report hung then. */
export async function hasHeardSince(
  register: Register,
  {
    incidentId,
    broughtAt,
    reportIds,
  }: { readonly incidentId: string; readonly broughtAt: Date; readonly reportIds: readonly string[] },
): Promise<boolean> {
  const rows = await register.query({
    name: 'bringing.heard-since',
    text: `SELECT 1 FROM journal_leaf l WHERE l.organisation_id = $1 AND l.sequence >
        (SELECT min(b.sequence) FROM journal_leaf b WHERE b.organisation_id = $1 AND b.incident_id = $2 AND b.verb = 'incident.broughtInto' AND b.at = $3)
      AND l.verb IN ('report.added', 'report.updated', 'report.withdrawn', 'report.outsiderWrote', 'report.outsiderPhoto', 'report.supplierAdded')
      AND ((l.body::jsonb -> 'summary' ->> 'reportId') = ANY ($4::text[]) OR EXISTS (SELECT 1 FROM report_addition x
        WHERE x.organisation_id = $1 AND x.report_id = ANY ($4::text[]::uuid[]) AND x.id::text = l.body::jsonb -> 'summary' ->> 'additionId')) LIMIT 1`,
    values: [register.organisationId, incidentId, broughtAt, reportIds],
  })
  return rows.length > 0
}

/**
 * When the first of the reports came in that are this dossier's own, or came along with one that was open. What was filed later counts
 * for nothing: when a mail arrived points to awareness, which people weigh, and moves no clock by itself.
 */
export async function selectFirstReport(register: Register, incidentId: string): Promise<Date | null> {
  const rows = await register.query<{ at: Date | null }>({
    name: 'bringing.first-report',
    text: `SELECT min(p.reported_at) AS at FROM report p WHERE p.organisation_id = $1 AND p.incident_id = $2
      AND NOT EXISTS (SELECT 1 FROM filed_report f WHERE f.organisation_id = p.organisation_id AND f.id = p.id)
      AND NOT EXISTS (SELECT 1 FROM bringing b WHERE b.organisation_id = p.organisation_id AND b.ended_at IS NULL
        AND b.status_before = 'dismissed' AND p.id = ANY (b.report_ids))`,
    values: [register.organisationId, incidentId],
  })
  return rows[0]?.at ?? null
}

/** When dossiers were brought into this one, also those that were taken out again; null while one of them is inside still. */
export async function selectPastBringings(register: Register, intoId: string): Promise<Date[] | null> {
  const rows = await register.query<{ at: Date; isInside: boolean }>({
    name: 'bringing.past',
    text: `SELECT b.brought_at AS at, bool_or(b.ended_at IS NULL) AS "isInside" FROM bringing b
      WHERE b.organisation_id = $1 AND b.into_id = $2 GROUP BY b.brought_at`,
    values: [register.organisationId, intoId],
  })
  return rows.some(({ isInside }) => isInside) ? null : rows.map(({ at }) => at)
}

/** The sections of a dossier that was brought into another, or into one that was; null where it was not. */
export async function selectBroughtSections<Section>(
  register: Register,
  incidentId: string,
  intoId: string,
): Promise<readonly Section[] | null> {
  const rows = await register.query<{ sections: readonly Section[] }>({
    name: 'bringing.sections',
    text: `SELECT COALESCE((SELECT json_agg(json_build_object('section', s.section, 'version', s.version, 'content', s.content,
          'changedAt', s.changed_at, 'changedBy', s.changed_by)) FROM incident_section s WHERE s.organisation_id = o.organisation_id
          AND s.incident_id = o.incident_id), '[]'::json) AS sections
      FROM bringing o JOIN incident i ON i.organisation_id = o.organisation_id AND i.id = o.incident_id
      WHERE o.organisation_id = $1 AND o.incident_id = $2 AND ${isInside('o', '$3::uuid')}`,
    values: [register.organisationId, incidentId, intoId],
  })
  return rows[0]?.sections ?? null
}

/** Ground and argument with which awareness was fixed last; null where it was not. */
export async function selectNewestAwareness(
  register: Register,
  incidentId: string,
): Promise<{ readonly ground: string; readonly argument: string } | null> {
  const rows = await register.query<{ ground: string; argument: string }>({
    name: 'bringing.awareness',
    text: 'SELECT a.ground, a.argument FROM awareness a WHERE a.organisation_id = $1 AND a.incident_id = $2 ORDER BY a.version DESC LIMIT 1',
    values: [register.organisationId, incidentId],
  })
  return rows[0] ?? null
}

/** The dossier that remains of one: where it was brought into another, the one at the end; else itself. */
export async function selectRemaining(register: Register, incidentId: string): Promise<string> {
  const rows = await register.query<{ id: string }>({
    name: 'bringing.remaining',
    text: `WITH RECURSIVE way AS (SELECT $2::uuid AS id, 0 AS step UNION ALL SELECT b.into_id, way.step + 1 FROM bringing b
        JOIN way ON b.incident_id = way.id WHERE b.organisation_id = $1 AND b.ended_at IS NULL)
      SELECT way.id FROM way ORDER BY way.step DESC LIMIT 1`,
    values: [register.organisationId, incidentId],
  })
  return rows[0]?.id ?? incidentId
}
