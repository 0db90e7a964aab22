import type { Register } from '../door/in-register.ts'

/** The instant of awareness as it is fixed once more; earlier ones stay. */
export interface NewAwareness {
  readonly id: string
  readonly incidentId: string
  /** Counts from 1 in its dossier. */
  readonly version: number
  readonly awareAt: string
  /** What the times pointed to then; null where they pointed nowhere. */
  readonly proposedAt: string | null
  readonly ground: string
  readonly argument: string
  /** Why it is later than the one that it replaces. */
  readonly correctionReason: string | null
  readonly recordedAt: string
}

export async function insertAwareness(register: Register, awareness: NewAwareness): Promise<void> {
  await register.query({
    name: 'awareness.insert',
    text: `INSERT INTO awareness (organisation_id, id, incident_id, version, aware_at, proposed_at, ground, argument, recorded_at, recorded_by, recorded_by_name, correction_reason)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      register.organisationId,
      awareness.id,
      awareness.incidentId,
      awareness.version,
      awareness.awareAt,
      awareness.proposedAt,
      awareness.ground,
      awareness.argument,
      awareness.recordedAt,
      register.actor.id,
      register.actor.name,
      awareness.correctionReason,
    ],
  })
}
