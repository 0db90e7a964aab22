import type { Register } from '../door/in-register.ts'

/**
 * What was fixed, weighed, decided and reported in a dossier so far, as one text that becomes another whenever one of these is done or
 * corrected: `w1.a2.d1`; null where nothing was.
 */
export const restsOn = (incident: string): string => {
  const of = (table: string, value: string) =>
    `(SELECT ${value} FROM ${table} x WHERE x.organisation_id = ${incident}.organisation_id AND x.incident_id = ${incident}.id)`
  const parts = [
    `'w' || ${of('awareness', 'max(x.version)')}`,
    `'a' || ${of('assessment', 'max(x.version)')}`,
    `'d' || ${of('decision', "max(x.version) || CASE WHEN bool_or(x.is_confirmed) THEN 'c' ELSE '' END")}`,
    `'r' || ${of('duty_report', 'sum(x.version)')}`,
  ]
  return `NULLIF(concat_ws('.', ${parts.join(', ')}), '')`
}

/** The same of dossiers that are locked, by their ids. */
export async function selectRestsOn(
  register: Register,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await register.query<{ id: string; restsOn: string | null }>({
    name: 'incident.rests-on',
    text: `SELECT i.id, ${restsOn('i')} AS "restsOn" FROM incident i WHERE i.organisation_id = $1 AND i.id = ANY ($2::uuid[])`,
    values: [register.organisationId, ids],
  })
  return new Map(rows.map((row) => [row.id, row.restsOn]))
}
