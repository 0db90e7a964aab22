import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import {
  agreementState,
  deliveryShape,
  isAsked,
  isBehind,
  isOverdue,
  isWaiting,
  ownPart,
} from './delivery.shape.ts'
import { isStuck, newestOf, selectDispatches, type StoredDispatch } from './dispatch.queries.ts'

export type DeliveryRow = Readonly<Record<string, unknown>>

export interface DeliveryFilter {
  readonly states: readonly string[] | null
  readonly isOverdue: boolean
  readonly isBehind: boolean
  readonly isAsked: boolean
  readonly isDoubtful: boolean
  /** Whether what is sent lies ready still; null for both. */
  readonly isWaiting: boolean | null
  /** A part of the controller's name; null for all. */
  readonly name: string | null
}

export interface DeliveryPage {
  readonly first: number
  readonly after: { readonly name: string; readonly id: string } | null
}

/**
 * The deliveries of a breach by its number, by name of the controller; `$2` is the instant at which it is asked. One row without
 * an id where the breach is there and none of them fits; none where it is not there.
 */
export function deliveriesStatement(
  organisationId: string,
  at: string,
  number: string,
  filter: DeliveryFilter,
  page: DeliveryPage,
  selection: Selection,
): Statement {
  const values: unknown[] = [organisationId, at, number, page.first]
  const place = (value: unknown) => `$${values.push(value)}`
  const wheres = [
    ...(filter.states ? [`d.state = ANY (${place(filter.states)}::text[])`] : []),
    ...(filter.isOverdue ? [isOverdue('d')] : []),
    ...(filter.isBehind ? [isBehind('d')] : []),
    ...(filter.isAsked ? [isAsked('d')] : []),
    ...(filter.isWaiting === null ? [] : [`${filter.isWaiting ? '' : 'NOT '}${isWaiting('d')}`]),
    ...(filter.isDoubtful ? [`${agreementState('d')} <> 'confirmed'`] : []),
    ...(filter.name === null ? [] : [`strpos(lower(d.controller_name), lower(${place(filter.name)})) > 0`]),
    ...(page.after
      ? [`(d.controller_name, d.id) > (${place(page.after.name)}, ${place(page.after.id)}::uuid)`]
      : []),
  ]
  const text = `SELECT d.controller_name AS name, d.id, (SELECT row_to_json(r) FROM (SELECT ${selectList(deliveryShape, selection, 'd')}) r) AS row
    FROM breach b LEFT JOIN delivery d ON d.organisation_id = b.organisation_id AND d.breach_id = b.id ${wheres.map((one) => `AND ${one}`).join(' ')}
    WHERE b.organisation_id = $1 AND b.number = $3 AND $2::timestamptz IS NOT NULL
    ORDER BY d.controller_name, d.id LIMIT $4`
  return named('delivery.list', text, values)
}

export async function selectDelivery(
  register: Register,
  id: string,
  at: string,
  selection: Selection,
): Promise<DeliveryRow | null> {
  const text = `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(deliveryShape, selection, 'd')} FROM delivery d
    WHERE d.organisation_id = $1 AND d.id = $3 AND $2::timestamptz IS NOT NULL) r`
  const rows = await register.query<{ row: DeliveryRow }>(
    named('delivery', text, [register.organisationId, at, id]),
  )
  return rows[0]?.row ?? null
}

/** What must be known of a delivery to send, change or withdraw it. */
export interface KnownDelivery {
  readonly id: string
  readonly breachId: string
  readonly controllerId: string
  readonly controllerName: string
  readonly state: string
  readonly version: number
  readonly serial: number
  readonly isWithdrawn: boolean
  /** Version of the breach that was sent to it last; null before the first. */
  readonly versionNumber: number | null
  /** Whether what is its own was said anew since. */
  readonly isOwnChanged: boolean
  /** Whether not even its first message could be brought. */
  readonly isFirstStuck: boolean
  /** Its messages that have not arrived and did not fail, in their order. */
  readonly open: readonly Pick<StoredDispatch, 'kind' | 'versionNumber' | 'leavesAt'>[]
}

interface StoredDelivery {
  readonly id: string
  readonly breachId: string
  readonly controllerId: string
  readonly controllerName: string
  readonly state: string
  readonly version: number
  readonly isWithdrawn: boolean
  readonly own: unknown
}

/**
 * Deliveries of a breach, all or some; the breach is locked, so that nobody else sends or plans meanwhile. Two statements on one
 * table each, put together here: right after a large send the planner's statistics still say that both are empty, and it
 * would look through all of one for every row of the other.
 */
export async function selectKnownDeliveries(
  register: Register,
  breachId: string,
  ids: readonly string[] | null = null,
): Promise<KnownDelivery[]> {
  const [deliveries, dispatches] = await Promise.all([
    register.query<{ [Field in keyof StoredDelivery]: StoredDelivery[Field] }>({
      name: ids ? 'delivery.known-some' : 'delivery.known',
      text: `SELECT d.id, d.breach_id AS "breachId", d.controller_id AS "controllerId", d.controller_name AS "controllerName", d.state,
          d.version, d.withdrawn_at IS NOT NULL AS "isWithdrawn", ${ownPart('d')} AS own
        FROM delivery d WHERE d.organisation_id = $1 AND d.breach_id = $2 ${ids ? 'AND d.id = ANY ($3::uuid[])' : ''}
        ORDER BY d.controller_name, d.id`,
      values: [register.organisationId, breachId, ...(ids ? [ids] : [])],
    }),
    selectDispatches(register, breachId, ids),
  ])
  const byDelivery = Map.groupBy(dispatches, ({ deliveryId }) => deliveryId)
  return deliveries.map(({ own, ...delivery }) => known(delivery, own, byDelivery.get(delivery.id) ?? []))
}

function known(
  delivery: Omit<StoredDelivery, 'own'>,
  own: unknown,
  dispatches: readonly StoredDispatch[],
): KnownDelivery {
  const newest = newestOf(dispatches)
  const first = dispatches.find(({ serial }) => serial === 1)
  return {
    ...delivery,
    serial: newest?.serial ?? 0,
    versionNumber: newest?.versionNumber ?? null,
    isOwnChanged: newest !== null && JSON.stringify(newest.own) !== JSON.stringify(own),
    isFirstStuck: first !== undefined && isStuck(first),
    open: dispatches
      .filter(({ deliveredAt, failedAt }) => deliveredAt === null && failedAt === null)
      .toSorted((one, other) => one.serial - other.serial),
  }
}

/** The breach that a delivery belongs to; null where there is none. */
export async function selectBreachOf(register: Register, deliveryId: string): Promise<string | null> {
  const rows = await register.query<{ breach_id: string }>({
    name: 'delivery.breach',
    text: 'SELECT breach_id FROM delivery WHERE organisation_id = $1 AND id = $2',
    values: [register.organisationId, deliveryId],
  })
  return rows[0]?.breach_id ?? null
}
