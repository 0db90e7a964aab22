import type { Register } from '../door/in-register.ts'

/** What a person says of a measure; instants are ISO texts. */
export interface MeasureValues {
  readonly text: string
  readonly kind: string
  readonly owner: string
  readonly dueAt: string | null
}

export interface NewMeasure extends MeasureValues {
  readonly id: string
  readonly incidentId: string
  readonly createdAt: string
  /** Step of the containment checklist that it was taken over from. */
  readonly step?: string | null
  /** Step of a received checklist that it was taken over from. */
  readonly templateStep?: string | null
  /** When it was done already as it was noted. */
  readonly doneAt?: string | null
}

export async function insertMeasure(register: Register, measure: NewMeasure): Promise<void> {
  await register.query({
    name: 'measure.insert',
    text: `INSERT INTO measure (organisation_id, id, incident_id, text, kind, owner, due_at, created_at, created_by, created_by_name, step, done_at, template_step)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      register.organisationId,
      measure.id,
      measure.incidentId,
      measure.text,
      measure.kind,
      measure.owner,
      measure.dueAt,
      measure.createdAt,
      register.actor.id,
      register.actor.name,
      measure.step ?? null,
      measure.doneAt ?? null,
      measure.templateStep ?? null,
    ],
  })
}

/** The dossier is locked, so nobody changes the measure in between. */
export async function updateMeasure(
  register: Register,
  id: string,
  version: number,
  values: MeasureValues,
): Promise<void> {
  await register.query({
    name: 'measure.update',
    text: `UPDATE measure SET version = $3, text = $4, kind = $5, owner = $6, due_at = $7 WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, version, values.text, values.kind, values.owner, values.dueAt],
  })
}

export async function completeMeasureRow(
  register: Register,
  id: string,
  version: number,
  done: { readonly doneAt: string; readonly result: string | null },
): Promise<void> {
  await register.query({
    name: 'measure.complete',
    text: `UPDATE measure SET version = $3, done_at = $4, result = $5 WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, version, done.doneAt, done.result],
  })
}
