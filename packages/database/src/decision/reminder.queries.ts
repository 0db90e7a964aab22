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
 * Whether a dossier that waits for a decision, and of which whoever decides was reminded, is there for whoever reads. Its number, and
 * the end of the authority's term while that runs, are of the one reminded of at this instant alone, and none of a sealed one: a
 * letter keeps no more than when it was written.
 */
export function remindedDossierStatement(organisationId: string, remindedAt: string): Statement {
  const isTold = 'l.at = $2 AND i.seen_by IS NULL'
  return {
    name: 'decision.reminded-dossier',
    text: `SELECT CASE WHEN ${isTold} THEN ${numberText.replaceAll('@', 'i')} END AS number,
        CASE WHEN ${isTold} THEN (SELECT to_json(min(d.due_at)) #>> '{}' FROM duty d WHERE d.organisation_id = i.organisation_id
          AND d.incident_id = i.id AND d.kind = 'authority' AND d.state = 'running') END AS "dueAt"
      FROM incident i JOIN journal_leaf l ON l.organisation_id = i.organisation_id AND l.incident_id = i.id
      WHERE i.organisation_id = $1 AND i.next_step = 'decide' AND l.verb = 'decision.reminded'
      ORDER BY l.at = $2 DESC, i.seen_by IS NOT NULL DESC, i.id LIMIT 1`,
    values: [organisationId, remindedAt],
  }
}
