import type { Course } from './course.ts'

const tables = [
  ...['incident', 'incident_section', 'duty', 'awareness', 'assessment', 'decision', 'notification'],
  ...['communication', 'duty_report', 'measure', 'report', 'handler', 'seal', 'named_person'],
  ...['vacant_number', 'former_number', 'journal_leaf', 'journal_head'],
]

/** What the register holds and how many jobs wait: two equal ones mean that nothing was left behind. */
export async function traceOf({ world, town }: Course): Promise<string> {
  const parts = tables.map(
    (table) =>
      `(SELECT md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${table} t WHERE t.organisation_id = $1)`,
  )
  const settings = '(SELECT settings_version FROM organisation WHERE id = $1)'
  const [row] = await world.rows<{ trace: string }>(
    `SELECT concat_ws(' ', ${[...parts, settings, '(SELECT count(*) FROM pgboss.job)'].join(', ')}) AS trace`,
    [town.id],
  )
  return row!.trace
}

/** The verbs of the journal from a place on. */
export async function verbsSince({ world, town }: Course, size: number): Promise<string[]> {
  const rows = await world.rows<{ verb: string }>(
    'SELECT verb FROM journal_leaf WHERE organisation_id = $1 AND sequence >= $2 ORDER BY sequence',
    [town.id, size],
  )
  return rows.map(({ verb }) => verb)
}
