import { mayInRegister } from '@lekboek/access'
import type { Instant } from '@lekboek/domain'
import {
  inRegister,
  isUuid,
  selectBreachOf,
  selectDelivery,
  selectKnownDeliveries,
  type KnownDelivery,
  type Register,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { conflict, forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { heldBreach, type HeldBreach } from './breach-by-id.ts'

export interface OnDelivery {
  readonly register: Register
  readonly breach: HeldBreach
  readonly delivery: KnownDelivery
  readonly now: Instant
}

const shownInConflict: Selection = {
  ...{ version: true, state: true, peopleCount: true, peopleCountMax: true, recordCount: true },
  ...{ dataTypes: true, note: true },
}

/** Opens one delivery for a change: its breach is held, so that nobody sends meanwhile. */
export async function onDelivery<Result>(
  context: Context,
  organisationId: string,
  deliveryId: string,
  work: (on: OnDelivery) => Promise<Result>,
): Promise<Result> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(deliveryId)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const breachId = await selectBreachOf(register, deliveryId)
    if (breachId === null) throw notFound()
    const breach = await heldBreach(register, breachId, now)
    const [delivery] = await selectKnownDeliveries(register, breachId, [deliveryId])
    if (!delivery) throw notFound()
    return work({ register, breach, delivery, now })
  })
}

/** @throws {Refusal} conflict, with the stored delivery, where another version was seen. */
export async function refuseStale(
  { register, delivery, now }: OnDelivery,
  seenVersion: number,
): Promise<void> {
  if (delivery.version === seenVersion) return
  throw conflict(delivery.version, await selectDelivery(register, delivery.id, now, shownInConflict))
}
