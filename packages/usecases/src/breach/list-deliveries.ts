import { mayInRegister } from '@lekboek/access'
import { parseIncidentNumber, type Instant } from '@lekboek/domain'
import {
  deliveriesStatement,
  isUuid,
  readRegister,
  type DeliveryPage,
  type DeliveryRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, shortText } from '../input/fields.ts'
import { readPageSize } from '../input/page.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { deliveryStates, type DeliveryState } from './delivery-state.ts'
import { nodeOf } from './list-breaches.ts'

export interface DeliveryConnection {
  readonly edges: readonly { readonly cursor: string; readonly node: DeliveryRow }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Which deliveries of a breach are looked for. */
export interface DeliveryFilterInput {
  readonly states?: readonly DeliveryState[] | null
  readonly isOverdue?: boolean | null
  readonly isBehind?: boolean | null
  readonly isAsked?: boolean | null
  readonly isDoubtful?: boolean | null
  readonly isWaiting?: boolean | null
  readonly isFirstWaiting?: boolean | null
  readonly name?: string | null
}

/** The deliveries of one breach by name of the controller, page by page: there may be thousands. @throws {Refusal} notFound. */
export async function listDeliveries(
  context: Context,
  organisationId: string,
  number: string,
  page: {
    readonly first: number
    readonly after?: string | null
    readonly filter?: DeliveryFilterInput | null
  },
  selection: Selection,
): Promise<DeliveryConnection> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Breach')) throw forbidden()
  if (!parseIncidentNumber(number)) throw notFound()
  const first = readPageSize(page.first)
  const at = context.now()
  const statement = deliveriesStatement(
    organisationId,
    at,
    number,
    readFilter(page.filter ?? {}, at),
    { first: first + 1, after: readPlace(page.after) },
    nodeOf(selection),
  )
  const rows = await readRegister<{ name: string; id: string | null; row: DeliveryRow }>(
    context.database,
    organisationId,
    statement,
  )
  if (rows.length === 0) throw notFound()
  const found = rows.filter(({ id }) => id !== null)
  const edges = found.slice(0, first).map(({ name, id, row }) => ({
    cursor: Buffer.from(JSON.stringify([name, id])).toString('base64url'),
    node: row,
  }))
  return { edges, pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null } }
}

function readFilter(input: DeliveryFilterInput, now: Instant) {
  const fields = new Fields(input, now)
  const states = fields.choices('states', deliveryStates)
  const filter = {
    states: states.length > 0 ? states : null,
    isOverdue: fields.optionalBoolean('isOverdue'),
    isBehind: fields.optionalBoolean('isBehind'),
    isAsked: fields.optionalBoolean('isAsked'),
    isDoubtful: fields.optionalBoolean('isDoubtful'),
    isWaiting: (input.isWaiting ?? null) === null ? null : fields.optionalBoolean('isWaiting'),
    isFirstWaiting: (input.isFirstWaiting ?? null) === null ? null : fields.optionalBoolean('isFirstWaiting'),
    name: fields.optionalText('name', { max: shortText }),
  }
  fields.refuse()
  return filter
}

function readPlace(after: string | null | undefined): DeliveryPage['after'] {
  if (after === null || after === undefined) return null
  const [name, id] = parsed(after)
  if (typeof name === 'string' && !name.includes('\0') && typeof id === 'string' && isUuid(id))
    return { name, id }
  throw invalid([{ path: 'after', code: 'invalidIdentifier' }])
}

function parsed(after: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
