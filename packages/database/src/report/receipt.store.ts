import type { Register } from '../door/in-register.ts'

/** A processor's report as the confirmation of its receipt needs it. */
export interface DeliveredReport {
  readonly processor_id: string | null
  readonly delivery_id: string | null
  readonly receipt_confirmed_at: Date | null
}

/** Reads a report after its dossier was locked; null when the register has none by that id. */
export async function selectDeliveredReport(
  register: Register,
  reportId: string,
): Promise<DeliveredReport | null> {
  const rows = await register.query<{ [Field in keyof DeliveredReport]: DeliveredReport[Field] }>({
    name: 'report.delivered',
    text: `SELECT p.processor_id, i.delivery_id, p.receipt_confirmed_at FROM report p
      JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
      WHERE p.organisation_id = $1 AND p.id = $2`,
    values: [register.organisationId, reportId],
  })
  return rows[0] ?? null
}

export async function updateReceipt(
  register: Register,
  reportId: string,
  confirmedAt: string,
): Promise<void> {
  await register.query({
    name: 'report.receipt',
    text: `UPDATE report SET receipt_confirmed_at = $3, receipt_confirmed_by = $4 WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, reportId, confirmedAt, register.actor.id],
  })
}

/** When the report of a delivery became available in this register; null while it did not. */
export async function selectArrival(register: Register, deliveryId: string): Promise<Date | null> {
  const rows = await register.query<{ created_at: Date }>({
    name: 'incident.arrival',
    text: 'SELECT created_at FROM incident WHERE organisation_id = $1 AND delivery_id = $2',
    values: [register.organisationId, deliveryId],
  })
  return rows[0]?.created_at ?? null
}
