import {
  appendJournal,
  selectDelivery,
  updateDeliveries,
  type DeliveryRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { invalid } from '../refusal.ts'
import { onDelivery, refuseStale, type OnDelivery } from './on-delivery.ts'
import { ownPartOf, type OwnPartInput } from './read-own-part.ts'

/**
 * Says anew what is one controller's own: before it is told, or for the next message to it.
 *
 * @throws {Refusal} conflict, with the stored delivery, when somebody saved it in between; invalid once it was withdrawn.
 */
export async function changeDelivery(
  context: Context,
  organisationId: string,
  deliveryId: string,
  input: OwnPartInput & { readonly version: number },
  selection: Selection,
): Promise<DeliveryRow> {
  return onDelivery(context, organisationId, deliveryId, async (on) => {
    await refuseStale(on, input.version)
    const { register, delivery, now } = on
    if (delivery.isWithdrawn) throw invalid([{ path: 'status', code: 'isWithdrawn' }])
    await updateDeliveries(register, [{ id: deliveryId, ...ownPartOf(input, now) }])
    const summary = { breachId: delivery.breachId, deliveryId }
    await appendJournal(register, { verb: 'breach.deliveryChanged', at: now, incidentId: null, summary })
    return storedDelivery(on, selection)
  })
}

export async function storedDelivery(
  { register, delivery, now }: OnDelivery,
  selection: Selection,
): Promise<DeliveryRow> {
  const row = await selectDelivery(register, delivery.id, now, selection)
  if (!row) throw new Error('a held delivery disappeared')
  return row
}
