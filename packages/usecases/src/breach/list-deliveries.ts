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
import { nodeOf, pageOf, readPageSize, readPlace, writePlace, type Connection } from '../input/page.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { deliveryStates, type DeliveryState } from './delivery-state.ts'

export type DeliveryConnection = Connection<DeliveryRow>

/** Which deliveries of a breach are looked for. */
export interface DeliveryFilterInput {
  readonly states?: readonly DeliveryState[] | null
  readonly isOverdue?: boolean | null
  readonly isBehind?: boolean | null
  readonly isAsked?: boolean | null
  readonly isDoubtful?: boolean | null
  readonly isWaiting?: boolean | null
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
    { first: first + 1, after: readPlace(page.after, placeOf) },
    nodeOf(selection),
  )
  const rows = await readRegister<{ name: string; id: string | null; row: DeliveryRow }>(
    context.database,
    organisationId,
    statement,
  )
  if (rows.length === 0) throw notFound()
  const found = rows.filter(({ id }) => id !== null)
  return pageOf(found, first, ({ name, id, row }) => ({ cursor: writePlace([name, id]), node: row }))
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
    name: fields.optionalText('name', { max: shortText }),
  }
  fields.refuse()
  return filter
}

function placeOf([name, id]: readonly unknown[]): DeliveryPage['after'] {
  const isPlace = typeof name === 'string' && !name.includes('\0') && typeof id === 'string' && isUuid(id)
  return isPlace ? { name, id } : null
}
