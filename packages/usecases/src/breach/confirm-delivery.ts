import { inRegister, selectFirstDispatch, systemActor, type JobData } from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { storeMarks } from './mark-dispatches.ts'

/** Tells a processor that one controller confirmed receipt of its first message. */
export async function confirmDelivery(
  context: SystemContext,
  { processorId, deliveryId, confirmedAt }: JobData['confirm-delivery'],
): Promise<void> {
  const id = await inRegister(context.database, systemActor, processorId, (register) =>
    selectFirstDispatch(register, deliveryId),
  )
  if (id !== null) await storeMarks(context, processorId, 'confirmed', [{ id, at: confirmedAt }])
}
