import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { numberText } from '../incident/number-text.ts'

/** When those who decide were last reminded of a dossier; null where they never were. The dossier is locked. */
export async function selectLastReminder(register: Register, incidentId: string): Promise<Date | null> {
  const rows = await register.query<{ at: Date | null }>({
    name: 'decision.last-reminder',
    text: `SELECT max(l.at) AS at FROM journal_leaf l
      WHERE l.organisation_id = $1 AND l.incident_id = $2 AND l.verb = 'decision.reminded'`,
    values: [register.organisationId, incidentId],
  })
  return rows[0]?.at ?? null
}

/**
 * Of the dossiers that wait for a decision the one of which whoever decides was reminded last, with the end of the authority's
 * term while that runs; of a sealed one, for those whom it names, that it is there and neither which nor when.
 */
export function remindedDossierStatement(organisationId: string): Statement {
  return {
    name: 'decision.reminded-dossier',
    text: `SELECT CASE WHEN i.seen_by IS NULL THEN ${numberText.replaceAll('@', 'i')} END AS number,
        CASE WHEN i.seen_by IS NULL THEN (SELECT to_json(min(d.due_at)) #>> '{}' FROM duty d WHERE d.organisation_id = i.organisation_id
          AND d.incident_id = i.id AND d.kind = 'authority' AND d.state = 'running') END AS "dueAt"
      FROM incident i JOIN LATERAL (SELECT max(l.at) AS at FROM journal_leaf l WHERE l.organisation_id = i.organisation_id
        AND l.incident_id = i.id AND l.verb = 'decision.reminded') r ON r.at IS NOT NULL
      WHERE i.organisation_id = $1 AND i.next_step = 'decide' ORDER BY r.at DESC, i.id LIMIT 1`,
    values: [organisationId],
  }
}
