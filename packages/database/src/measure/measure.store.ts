import type { Register } from '../door/in-register.ts'

/** A new measure; instants are ISO texts. */
export interface NewMeasure {
  readonly id: string
  readonly incidentId: string
  readonly text: string
  readonly kind: string
  readonly owner: string
  readonly dueAt: string | null
  readonly createdAt: string
}

export async function insertMeasure(register: Register, measure: NewMeasure): Promise<void> {
  await register.query({
    name: 'measure.insert',
    text: `INSERT INTO measure (organisation_id, id, incident_id, text, kind, owner, due_at, created_at, created_by, created_by_name)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
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
    ],
  })
}
