import type { Register } from '../door/in-register.ts'

/** One person reading one thing. */
export interface NewReading {
  readonly id: string
  readonly readAt: string
  /** Begin of the quarter of an hour in which it is kept once. */
  readonly quarterAt: string
  readonly userId: string
  readonly userName: string
  readonly role: string
  readonly mandateHolder: string | null
  readonly deputyFor: string | null
  readonly kind: string
  readonly detail: string
  readonly incidentId: string | null
}

/** Writes readings; those of the same person, thing and quarter of an hour that another process wrote stay as they are. */
export async function insertReadings(register: Register, readings: readonly NewReading[]): Promise<void> {
  const each = <Field extends keyof NewReading>(field: Field) => readings.map((one) => one[field])
  await register.query({
    name: 'reading.insert',
    text: `INSERT INTO reading (organisation_id, id, read_at, quarter_at, user_id, user_name, role, mandate_holder, deputy_for, kind, detail, incident_id)
      SELECT $1, r.* FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::uuid[]) r
      ON CONFLICT DO NOTHING`,
    values: [
      register.organisationId,
      each('id'),
      each('readAt'),
      each('quarterAt'),
      each('userId'),
      each('userName'),
      each('role'),
      each('mandateHolder'),
      each('deputyFor'),
      each('kind'),
      each('detail'),
      each('incidentId'),
    ],
  })
}

/** Removes what the organisation keeps no longer, by its own setting. */
export async function deleteOldReadings(register: Register, now: string): Promise<void> {
  await register.query({
    name: 'reading.delete',
    text: `DELETE FROM reading WHERE organisation_id = $1
      AND read_at < $2::timestamptz - make_interval(months => (SELECT o.read_log_months FROM organisation o WHERE o.id = $1))`,
    values: [register.organisationId, now],
  })
}
