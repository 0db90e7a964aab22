import type { Register } from '../door/in-register.ts'

/** What is one controller's own. */
export interface OwnPart {
  readonly peopleCount: number | null
  readonly peopleCountMax: number | null
  readonly recordCount: number | null
  readonly dataTypes: readonly string[] | null
  readonly note: string | null
}

/** Under which agreement a controller is told, and until when. */
export interface DeliveryTerm {
  readonly agreementId: string
  readonly services: readonly string[]
  readonly termHours: number | null
  readonly dueAt: string | null
}

/** A controller that is to be told. */
export interface NewDelivery extends OwnPart, DeliveryTerm {
  readonly id: string
  readonly controllerId: string
  readonly controllerName: string
  readonly reference: string
}

/** One statement for all of them: a breach may concern thousands of controllers. */
export async function insertDeliveries(
  register: Register,
  breachId: string,
  deliveries: readonly NewDelivery[],
  plannedAt: string,
): Promise<void> {
  await register.query({
    name: 'delivery.insert',
    text: `INSERT INTO delivery (organisation_id, id, breach_id, controller_id, controller_name, reference, state, agreement_id, services,
        term_hours, due_at, people_count, people_count_max, record_count, data_types, note, planned_at)
      SELECT $1::uuid, d.id, $2::uuid, d."controllerId", d."controllerName", d.reference, 'planned', d."agreementId", d.services,
        d."termHours", d."dueAt", d."peopleCount", d."peopleCountMax", d."recordCount", d."dataTypes", d.note, $4::timestamptz
      FROM json_to_recordset($3::json) AS d(id uuid, "controllerId" uuid, "controllerName" text, reference text, "agreementId" uuid,
        services text[], "termHours" integer, "dueAt" timestamptz, "peopleCount" integer, "peopleCountMax" integer,
        "recordCount" integer, "dataTypes" text[], note text)`,
    values: [register.organisationId, breachId, JSON.stringify(deliveries), plannedAt],
  })
}

/** Says anew what is a planned delivery's own, for one or for many of a file. */
export async function updateDeliveries(
  register: Register,
  changes: readonly (OwnPart & { readonly id: string })[],
): Promise<void> {
  await register.query({
    name: 'delivery.update',
    text: `UPDATE delivery d SET version = d.version + 1, people_count = c."peopleCount", people_count_max = c."peopleCountMax",
        record_count = c."recordCount", data_types = c."dataTypes", note = c.note
      FROM json_to_recordset($2::json) AS c(id uuid, "peopleCount" integer, "peopleCountMax" integer, "recordCount" integer,
        "dataTypes" text[], note text)
      WHERE d.organisation_id = $1 AND d.id = c.id`,
    values: [register.organisationId, JSON.stringify(changes)],
  })
}

/** Under which agreement each is sent, as it holds at that moment. */
export async function updateTerms(
  register: Register,
  terms: readonly (DeliveryTerm & { readonly id: string; readonly controllerName: string })[],
): Promise<void> {
  await register.query({
    name: 'delivery.terms',
    text: `UPDATE delivery d SET version = d.version + 1, controller_name = t."controllerName", agreement_id = t."agreementId",
        services = t.services, term_hours = t."termHours", due_at = t."dueAt"
      FROM json_to_recordset($2::json) AS t(id uuid, "controllerName" text, "agreementId" uuid, services text[],
        "termHours" integer, "dueAt" timestamptz)
      WHERE d.organisation_id = $1 AND d.id = t.id`,
    values: [register.organisationId, JSON.stringify(terms)],
  })
}

export async function deleteDelivery(register: Register, id: string): Promise<void> {
  await register.query({
    name: 'delivery.delete',
    text: 'DELETE FROM delivery WHERE organisation_id = $1 AND id = $2',
    values: [register.organisationId, id],
  })
}

export async function withdrawStoredDelivery(
  register: Register,
  id: string,
  withdrawal: { readonly at: string; readonly reason: string },
): Promise<void> {
  await register.query({
    name: 'delivery.withdraw',
    text: `UPDATE delivery SET version = version + 1, withdrawn_at = $3, withdrawn_reason = $4 WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, withdrawal.at, withdrawal.reason],
  })
}

/** Lets deliveries say what their messages say: where the newest one stands, and when the first one arrived. */
export async function refreshDeliveries(register: Register, ids: readonly string[]): Promise<void> {
  await register.query({
    name: 'delivery.refresh',
    text: `UPDATE delivery d SET serial = COALESCE(n.serial, 0), sent_at = f.leaves_at, delivered_at = f.delivered_at,
        opened_at = n.opened_at, receipt_confirmed_at = n.confirmed_at,
        state = CASE WHEN d.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN n.serial IS NULL THEN 'planned'
          WHEN s.is_stuck THEN 'failed' WHEN n.confirmed_at IS NOT NULL THEN 'confirmed' WHEN n.opened_at IS NOT NULL THEN 'opened'
          WHEN n.delivered_at IS NOT NULL THEN 'delivered' ELSE 'queued' END
      FROM unnest($2::uuid[]) AS one(id)
        LEFT JOIN LATERAL (SELECT x.serial, x.delivered_at, x.opened_at, x.confirmed_at FROM dispatch x
          WHERE x.organisation_id = $1 AND x.delivery_id = one.id ORDER BY x.serial DESC LIMIT 1) n ON true
        LEFT JOIN LATERAL (SELECT true AS is_stuck FROM dispatch x WHERE x.organisation_id = $1 AND x.delivery_id = one.id
          AND x.failed_at IS NOT NULL AND x.delivered_at IS NULL LIMIT 1) s ON true
        LEFT JOIN dispatch f ON f.organisation_id = $1 AND f.delivery_id = one.id AND f.serial = 1
      WHERE d.organisation_id = $1 AND d.id = one.id`,
    values: [register.organisationId, ids],
  })
}
