import type { Register } from '../door/in-register.ts'

/** What a processor says about its breach. */
export interface BreachContent {
  readonly title: string
  readonly awareAt: string
  readonly occurredFromAt: string | null
  readonly occurredToAt: string | null
  readonly description: string
  readonly dataTypes: readonly string[]
  readonly measures: string
  readonly systems: string | null
  readonly contact: string
}

export interface NewBreach extends BreachContent {
  readonly id: string
  readonly year: number
  readonly sequence: number
  readonly number: string
  readonly createdAt: string
}

export async function insertBreach(register: Register, breach: NewBreach): Promise<void> {
  await register.query({
    name: 'breach.insert',
    text: `INSERT INTO breach (organisation_id, id, year, sequence, number, title, aware_at, occurred_from_at, occurred_to_at,
        description, data_types, measures, systems, contact, created_at, created_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    values: [
      register.organisationId,
      breach.id,
      breach.year,
      breach.sequence,
      breach.number,
      breach.title,
      breach.awareAt,
      breach.occurredFromAt,
      breach.occurredToAt,
      breach.description,
      breach.dataTypes,
      breach.measures,
      breach.systems,
      breach.contact,
      breach.createdAt,
      register.actor.id,
    ],
  })
}

export async function updateBreach(register: Register, id: string, content: BreachContent): Promise<void> {
  await register.query({
    name: 'breach.update',
    text: `UPDATE breach SET version = version + 1, title = $3, aware_at = $4, occurred_from_at = $5, occurred_to_at = $6,
        description = $7, data_types = $8, measures = $9, systems = $10, contact = $11
      WHERE organisation_id = $1 AND id = $2`,
    values: [
      register.organisationId,
      id,
      content.title,
      content.awareAt,
      content.occurredFromAt,
      content.occurredToAt,
      content.description,
      content.dataTypes,
      content.measures,
      content.systems,
      content.contact,
    ],
  })
}
