import type { Register } from '../door/in-register.ts'
import { named } from '../selection/statement-name.ts'

/** A duty as it is kept; one per key in a dossier. */
export interface DutyRow {
  readonly id: string
  readonly incidentId: string
  readonly kind: string
  readonly key: string
  readonly name: string | null
  readonly recipient: string | null
  readonly certainty: string | null
  readonly state: string
  readonly triggeredAt: string
  readonly dueAt: string | null
  readonly metAt: string | null
  readonly ruleId: string
  readonly source: string
}

/** Writes duties over those of the same key in the same dossier. */
export async function upsertDuties(register: Register, duties: readonly DutyRow[]): Promise<void> {
  if (duties.length === 0) return
  const width = 13
  const places = duties
    .map(
      (_, row) =>
        `($1, ${Array.from({ length: width }, (_unused, column) => `$${row * width + column + 2}`).join(', ')})`,
    )
    .join(', ')
  const text = `INSERT INTO duty (organisation_id, id, incident_id, kind, key, name, recipient, certainty, state, triggered_at, due_at, met_at, rule_id, source)
    VALUES ${places}
    ON CONFLICT (organisation_id, incident_id, key) DO UPDATE
      SET name = excluded.name, recipient = excluded.recipient, certainty = excluded.certainty, state = excluded.state, triggered_at = excluded.triggered_at, due_at = excluded.due_at,
          met_at = excluded.met_at, rule_id = excluded.rule_id, source = excluded.source
      WHERE duty.organisation_id = $1`
  const values = duties.flatMap((duty) => [
    duty.id,
    duty.incidentId,
    duty.kind,
    duty.key,
    duty.name,
    duty.recipient,
    duty.certainty,
    duty.state,
    duty.triggeredAt,
    duty.dueAt,
    duty.metAt,
    duty.ruleId,
    duty.source,
  ])
  await register.query(named('duty.upsert', text, [register.organisationId, ...values]))
}
