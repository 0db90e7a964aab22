import type { Register } from '../door/in-register.ts'
import { holdsAt } from '../agreement/agreement.conditions.ts'
import { ownPart } from './delivery.shape.ts'

/** A message to one controller, to be brought from an instant on. */
export interface NewDispatch {
  readonly id: string
  readonly deliveryId: string
  readonly serial: number
}

export interface DispatchOrder {
  readonly breachId: string
  readonly versionNumber: number
  readonly kind: string
  readonly queuedAt: string
  readonly leavesAt: string
}

/** One statement for all of them. */
export async function insertDispatches(
  register: Register,
  dispatches: readonly NewDispatch[],
  { breachId, versionNumber, kind, queuedAt, leavesAt }: DispatchOrder,
): Promise<void> {
  await register.query({
    name: 'dispatch.insert',
    text: `INSERT INTO dispatch (organisation_id, id, breach_id, delivery_id, version_number, serial, kind, own, queued_at, leaves_at)
      SELECT $1::uuid, n.id, $2::uuid, d.id, $4, n.serial, $5, ${ownPart('d')}, $6::timestamptz, $7::timestamptz
      FROM json_to_recordset($3::json) AS n(id uuid, "deliveryId" uuid, serial integer)
        JOIN delivery d ON d.organisation_id = $1 AND d.id = n."deliveryId"`,
    values: [
      register.organisationId,
      breachId,
      JSON.stringify(dispatches),
      versionNumber,
      kind,
      queuedAt,
      leavesAt,
    ],
  })
}

/** Takes back what has not left; answers of which deliveries. What leaves at the same moment is either gone or stays. */
export async function deleteWaiting(register: Register, deliveryIds: readonly string[]): Promise<string[]> {
  const rows = await register.query<{ delivery_id: string }>({
    name: 'dispatch.call-back',
    text: `DELETE FROM dispatch WHERE organisation_id = $1 AND delivery_id = ANY ($2::uuid[]) AND left_at IS NULL AND failed_at IS NULL
      RETURNING delivery_id`,
    values: [register.organisationId, deliveryIds],
  })
  return [...new Set(rows.map((row) => row.delivery_id))]
}

/**
 * Messages that could not be brought, of deliveries that are tried once more. Each version says the whole: one that a later message
 * follows is left alone, unless it is the first, without which nothing arrives.
 */
export async function reviveDispatches(
  register: Register,
  deliveryIds: readonly string[],
): Promise<string[]> {
  const rows = await register.query<{ id: string }>({
    name: 'dispatch.revive',
    text: `UPDATE dispatch x SET failed_at = NULL, failed_reason = NULL WHERE x.organisation_id = $1 AND x.delivery_id = ANY ($2::uuid[])
        AND x.delivered_at IS NULL AND x.failed_at IS NOT NULL AND (x.serial = 1 OR NOT EXISTS (SELECT 1 FROM dispatch n
          WHERE n.organisation_id = $1 AND n.delivery_id = x.delivery_id AND n.serial > x.serial)) RETURNING x.id`,
    values: [register.organisationId, deliveryIds],
  })
  return rows.map(({ id }) => id)
}

/**
 * Marks messages as having left, in the order of their controller: one whose predecessor has not arrived stays, and is
 * called again when that one has. None waits for an update that was given up: each version says the whole.
 */
export async function leaveDispatches(register: Register, ids: readonly string[], at: string): Promise<void> {
  await register.query({
    name: 'dispatch.leave',
    text: `UPDATE dispatch x SET left_at = $3 WHERE x.organisation_id = $1 AND x.id = ANY ($2::uuid[]) AND x.left_at IS NULL AND x.failed_at IS NULL
      AND (x.serial = 1 OR NOT EXISTS (SELECT 1 FROM dispatch p WHERE p.organisation_id = $1 AND p.delivery_id = x.delivery_id
        AND p.serial < x.serial AND p.delivered_at IS NULL AND NOT (p.serial > 1 AND p.failed_at IS NOT NULL)))`,
    values: [register.organisationId, ids, at],
  })
}

/**
 * Marks first messages as failed whose controller is served by no agreement any more when they are to leave. One that passed into
 * another meanwhile is left alone: who gets its report is decided where it is brought.
 */
export async function failUnserved(
  register: Register,
  ids: readonly string[],
  at: string,
): Promise<Marked[]> {
  return register.query<{ [Field in keyof Marked]: Marked[Field] }>({
    name: 'dispatch.unserved',
    text: `UPDATE dispatch x SET failed_at = $3, failed_reason = 'agreementEnded' FROM delivery d JOIN organisation o ON o.id = d.controller_id
      WHERE x.organisation_id = $1 AND x.id = ANY ($2::uuid[]) AND x.kind = 'first' AND x.left_at IS NULL AND x.failed_at IS NULL
        AND d.organisation_id = $1 AND d.id = x.delivery_id AND (o.valid_until IS NULL OR o.valid_until > $3)
        AND NOT EXISTS (SELECT 1 FROM agreement a WHERE a.processor_id = $1 AND a.controller_id = d.controller_id AND ${holdsAt('a', '$3')})
      RETURNING x.id, x.delivery_id, x.breach_id`,
    values: [register.organisationId, ids, at],
  })
}

/** Keeps others from sending to these controllers until the transaction ends. */
export async function lockDeliveriesOf(register: Register, dispatchIds: readonly string[]): Promise<void> {
  await register.query({
    name: 'delivery.lock-of-dispatches',
    text: `SELECT d.id FROM delivery d WHERE d.organisation_id = $1 AND d.id IN (SELECT x.delivery_id FROM dispatch x
        WHERE x.organisation_id = $1 AND x.id = ANY ($2::uuid[])) ORDER BY d.id FOR UPDATE`,
    values: [register.organisationId, dispatchIds],
  })
}

export const dispatchMarks = {
  delivered: 'delivered_at',
  opened: 'opened_at',
  confirmed: 'confirmed_at',
} as const
export type DispatchMark = keyof typeof dispatchMarks

export interface Marked {
  readonly id: string
  readonly delivery_id: string
  readonly breach_id: string
}

/** Sets a mark where there is none yet; answers which were new. */
export async function markDispatches(
  register: Register,
  mark: DispatchMark,
  marks: readonly { readonly id: string; readonly at: string }[],
): Promise<Marked[]> {
  const column = dispatchMarks[mark]
  return register.query<{ [Field in keyof Marked]: Marked[Field] }>({
    name: `dispatch.${mark}`,
    text: `UPDATE dispatch x SET ${column} = m.at FROM json_to_recordset($2::json) AS m(id uuid, at timestamptz)
      WHERE x.organisation_id = $1 AND x.id = m.id AND x.${column} IS NULL RETURNING x.id, x.delivery_id, x.breach_id`,
    values: [register.organisationId, JSON.stringify(marks)],
  })
}

/** Marks that a message could not be brought, where it did not arrive after all. */
export async function failDispatch(register: Register, id: string, at: string): Promise<Marked | null> {
  const rows = await register.query<{ [Field in keyof Marked]: Marked[Field] }>({
    name: 'dispatch.failed',
    text: `UPDATE dispatch SET failed_at = $3, failed_reason = 'notDelivered' WHERE organisation_id = $1 AND id = $2 AND delivered_at IS NULL AND failed_at IS NULL
      RETURNING id, delivery_id, breach_id`,
    values: [register.organisationId, id, at],
  })
  return rows[0] ?? null
}

/** The message behind each that arrived, which may have waited for it. */
export async function selectNext(
  register: Register,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly leavesAt: string }[]> {
  const rows = await register.query<{ id: string; leaves_at: Date }>({
    name: 'dispatch.next',
    text: `SELECT n.id, n.leaves_at FROM dispatch x JOIN dispatch n ON n.organisation_id = x.organisation_id
        AND n.delivery_id = x.delivery_id AND n.serial = x.serial + 1
      WHERE x.organisation_id = $1 AND x.id = ANY ($2::uuid[]) AND n.delivered_at IS NULL`,
    values: [register.organisationId, ids],
  })
  return rows.map(({ id, leaves_at: at }) => ({ id, leavesAt: at.toISOString() }))
}
