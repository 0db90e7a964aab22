import type { Register } from '../door/in-register.ts'

/** One section of a dossier's facts, as it is from now on. */
export interface SectionRow {
  readonly incidentId: string
  readonly section: string
  readonly version: number
  readonly content: unknown
  readonly changedAt: string
}

/** The dossier is locked, so the version was checked before. */
export async function upsertSection(register: Register, row: SectionRow): Promise<void> {
  await register.query({
    name: 'incident-section.upsert',
    text: `INSERT INTO incident_section (organisation_id, incident_id, section, version, content, changed_at, changed_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (organisation_id, incident_id, section) DO UPDATE
        SET version = excluded.version, content = excluded.content,
            changed_at = excluded.changed_at, changed_by = excluded.changed_by
        WHERE incident_section.organisation_id = $1`,
    values: [
      register.organisationId,
      row.incidentId,
      row.section,
      row.version,
      JSON.stringify(row.content),
      row.changedAt,
      register.actor.name,
    ],
  })
}

/** The first sections of a new dossier, in one statement. */
export async function insertSections(
  register: Register,
  { incidentId, at }: { readonly incidentId: string; readonly at: string },
  contents: Readonly<Record<string, unknown>>,
): Promise<void> {
  const sections = Object.entries(contents).map(([section, content]) => ({ section, content }))
  if (sections.length === 0) return
  await register.query({
    name: 'incident-section.insert',
    text: `INSERT INTO incident_section (organisation_id, incident_id, section, version, content, changed_at, changed_by)
      SELECT $1::uuid, $2::uuid, s.section, 1, s.content, $4::timestamptz, $5
      FROM json_to_recordset($3::json) AS s(section text, content jsonb)`,
    values: [register.organisationId, incidentId, JSON.stringify(sections), at, register.actor.name],
  })
}
