import type { Register } from '../door/in-register.ts'

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
