import type { Register } from '../door/in-register.ts'

/** A breach on its way to one controller. */
export interface NewDelivery {
  readonly id: string
  readonly breachId: string
  readonly controllerId: string
  readonly controllerName: string
  readonly termHours: number | null
  readonly dueAt: string | null
  readonly peopleCount: number | null
  readonly note: string | null
  readonly sentAt: string
}

/** One statement for all of them: a breach may concern thousands of controllers. */
export async function insertDeliveries(
  register: Register,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  await register.query({
    name: 'delivery.insert',
    text: `INSERT INTO delivery (organisation_id, id, breach_id, controller_id, controller_name, state, term_hours, due_at, people_count, note, sent_at)
      SELECT $1::uuid, d.id, d."breachId", d."controllerId", d."controllerName", 'queued', d."termHours", d."dueAt", d."peopleCount", d.note, d."sentAt"
      FROM json_to_recordset($2::json) AS d(id uuid, "breachId" uuid, "controllerId" uuid, "controllerName" text, "termHours" integer,
        "dueAt" timestamptz, "peopleCount" integer, note text, "sentAt" timestamptz)`,
    values: [register.organisationId, JSON.stringify(deliveries)],
  })
}

/** Marks that the controller has it; says whether this was the first time. */
export async function markDelivered(
  register: Register,
  deliveryId: string,
  deliveredAt: string,
): Promise<boolean> {
  // Receipt may have been confirmed before a job that was broken off came back to this point.
  const rows = await register.query({
    name: 'delivery.delivered',
    text: `UPDATE delivery SET delivered_at = $3, state = CASE WHEN state = 'confirmed' THEN state ELSE 'delivered' END
      WHERE organisation_id = $1 AND id = $2 AND delivered_at IS NULL RETURNING id`,
    values: [register.organisationId, deliveryId, deliveredAt],
  })
  return rows.length > 0
}

/** Marks that the report could not be brought, when it is not there after all. */
export async function markFailed(register: Register, deliveryId: string): Promise<boolean> {
  const rows = await register.query({
    name: 'delivery.failed',
    text: `UPDATE delivery SET state = 'failed' WHERE organisation_id = $1 AND id = $2 AND state = 'queued' RETURNING id`,
    values: [register.organisationId, deliveryId],
  })
  return rows.length > 0
}

/** Marks that the controller confirmed receipt; the controller's name when this was the first time. */
export async function markConfirmed(
  register: Register,
  deliveryId: string,
  confirmedAt: string,
): Promise<ConfirmedDelivery | null> {
  const rows = await register.query<ConfirmedDelivery>({
    name: 'delivery.confirmed',
    text: `UPDATE delivery SET receipt_confirmed_at = $3, state = 'confirmed'
      WHERE organisation_id = $1 AND id = $2 AND receipt_confirmed_at IS NULL RETURNING breach_id, controller_name`,
    values: [register.organisationId, deliveryId, confirmedAt],
  })
  return rows[0] ?? null
}

export interface ConfirmedDelivery {
  readonly breach_id: string
  readonly controller_name: string
}

/** What travels to one controller: its own part of the breach, and nothing of the others. */
export interface DeliveryContent {
  readonly controllerId: string
  readonly processorName: string
  readonly breachId: string
  readonly breachNumber: string
  readonly termHours: number | null
  readonly peopleCount: number | null
  readonly note: string | null
  readonly isDelivered: boolean
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

export async function selectDeliveryContent(
  register: Register,
  deliveryId: string,
): Promise<DeliveryContent | null> {
  const rows = await register.query<{ row: DeliveryContent }>({
    name: 'delivery.content',
    text: `SELECT json_build_object('controllerId', d.controller_id, 'processorName', o.name, 'breachId', b.id, 'breachNumber', b.number,
        'termHours', d.term_hours, 'peopleCount', d.people_count, 'note', d.note, 'isDelivered', d.delivered_at IS NOT NULL,
        'title', b.title, 'awareAt', b.aware_at, 'occurredFromAt', b.occurred_from_at, 'occurredToAt', b.occurred_to_at,
        'description', b.description, 'dataTypes', b.data_types, 'measures', b.measures, 'systems', b.systems, 'contact', b.contact) AS row
      FROM delivery d JOIN breach b ON b.organisation_id = d.organisation_id AND b.id = d.breach_id
      JOIN organisation o ON o.id = d.organisation_id
      WHERE d.organisation_id = $1 AND d.id = $2`,
    values: [register.organisationId, deliveryId],
  })
  return rows[0]?.row ?? null
}
