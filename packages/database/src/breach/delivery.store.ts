import type { Register } from '../door/in-register.ts'
import { isStuck, newestOf, selectDispatches, type StoredDispatch } from './dispatch.queries.ts'

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
export async function refreshDeliveries(
  register: Register,
  breachId: string,
  ids: readonly string[],
): Promise<void> {
  const byDelivery = Map.groupBy(
    await selectDispatches(register, breachId, ids),
    ({ deliveryId }) => deliveryId,
  )
  const standing = ids.map((id) => ({ id, ...standingOf(byDelivery.get(id) ?? []) }))
  await register.query({
    name: 'delivery.refresh',
    text: `UPDATE delivery d SET serial = s.serial, sent_at = s."sentAt", delivered_at = s."deliveredAt", opened_at = s."openedAt",
        receipt_confirmed_at = s."confirmedAt", state = CASE WHEN d.withdrawn_at IS NULL THEN s.state ELSE 'withdrawn' END
      FROM json_to_recordset($2::json) AS s(id uuid, serial integer, state text, "sentAt" timestamptz, "deliveredAt" timestamptz,
        "openedAt" timestamptz, "confirmedAt" timestamptz)
      WHERE d.organisation_id = $1 AND d.id = s.id`,
    values: [register.organisationId, JSON.stringify(standing)],
  })
}

function standingOf(dispatches: readonly StoredDispatch[]) {
  const newest = newestOf(dispatches)
  const first = dispatches.find(({ serial }) => serial === 1)
  return {
    serial: newest?.serial ?? 0,
    state: stateOf(newest, dispatches),
    sentAt: first?.leavesAt ?? null,
    deliveredAt: first?.deliveredAt ?? null,
    openedAt: newest?.openedAt ?? null,
    confirmedAt: newest?.confirmedAt ?? null,
  }
}

function stateOf(newest: StoredDispatch | null, dispatches: readonly StoredDispatch[]): string {
  if (newest === null) return 'planned'
  // What is behind a first message that could not be brought does not leave either; a later one says the whole of what failed before it.
  if (dispatches.some((one) => isStuck(one) && (one.serial === 1 || one === newest))) return 'failed'
  if (newest.confirmedAt !== null) return 'confirmed'
  if (newest.openedAt !== null) return 'opened'
  return newest.deliveredAt === null ? 'queued' : 'delivered'
}
