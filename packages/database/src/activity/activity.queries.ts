import type { Statement } from '../door/statement.ts'

/** A client in whose register a consultancy had a mandate at some moment of a period. */
export interface ActivityClientRow {
  readonly id: string
  readonly name: string
  readonly kbo: string | null
}

/** Days as a calendar writes them, `2026-11-01`: from the first to the one before the last, in one zone. */
export interface DayRange {
  readonly from: string
  readonly until: string
  readonly zone: string
}

const begin = '($2::timestamp AT TIME ZONE $4)'
const end = '($3::timestamp AT TIME ZONE $4)'

/**
 * Clients of a consultancy in a period, also those that have ended the mandate since: their month is still
 * invoiced. And the registers that passed into a client, which its mandate opens too.
 */
export function activityClientsStatement(consultancyId: string, { from, until, zone }: DayRange): Statement {
  return {
    name: 'activity.clients',
    text: `SELECT o.id, o.name, o.kbo FROM organisation o WHERE EXISTS (
        SELECT 1 FROM mandate m WHERE (m.client_id = o.id OR m.client_id IN (SELECT i.heir_id FROM inheritance i WHERE i.register_id = o.id)) AND m.consultancy_id = $1 AND m.valid_from < ${end}
          AND (m.valid_until IS NULL OR m.valid_until > ${begin}) AND (m.revoked_at IS NULL OR m.revoked_at > ${begin}))
      ORDER BY o.name, o.id`,
    values: [consultancyId, from, until, zone],
  }
}

/** Acts of one verb by one person on one day, and the dossiers that they touched. */
export interface ActivityRow {
  readonly personId: string
  readonly personName: string
  readonly day: string
  readonly verb: string
  readonly acts: number
  readonly incidentIds: readonly string[]
}

/**
 * What the people of a consultancy did in the open register under its mandate, from the journal: verbs and numbers, not a
 * word of what was written. Of a dossier that the door does not show, nothing is counted; nor is what was asked in need, there or not:
 * a key holder acts for the organisation itself, and a number that counts would tell whether a dossier has it.
 */
export function activityStatement(
  organisationId: string,
  consultancyId: string,
  { from, until, zone }: DayRange,
  personId: string | null,
): Statement {
  return {
    name: 'activity.register',
    text: `SELECT l.actor_id AS "personId", max(l.actor_name) AS "personName", to_char(l.at AT TIME ZONE $4, 'YYYY-MM-DD') AS day, l.verb,
        count(*)::integer AS acts, array_remove(array_agg(DISTINCT l.incident_id), NULL) AS "incidentIds"
      FROM journal_leaf l
      WHERE l.organisation_id = $6 AND l.consultancy_id = $1 AND l.at >= ${begin} AND l.at < ${end} AND ($5::text IS NULL OR l.actor_id = $5)
        AND l.verb NOT LIKE 'breakGlass.%' AND (l.incident_id IS NULL OR EXISTS (SELECT 1 FROM incident i WHERE i.organisation_id = l.organisation_id AND i.id = l.incident_id))
      GROUP BY l.actor_id, day, l.verb ORDER BY day, "personName", l.actor_id, l.verb`,
    values: [consultancyId, from, until, zone, personId, organisationId],
  }
}
