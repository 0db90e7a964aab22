import {
  appendJournal,
  inRegister,
  markFailed,
  selectArrival,
  selectDeliveryContent,
  systemActor,
  type JobData,
} from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { deliverBreach } from './deliver-breach.ts'

/**
 * Tells a processor that one report could not be brought, after a day of trying: it must reach that controller in
 * another way. A report that did arrive, and was only not marked yet, is marked as arrived.
 */
export async function giveUpDelivery(
  context: SystemContext,
  job: JobData['give-up-delivery'],
): Promise<void> {
  const { processorId, deliveryId } = job
  const content = await inRegister(context.database, systemActor, processorId, (register) =>
    selectDeliveryContent(register, deliveryId),
  )
  if (!content || content.isDelivered) return
  const { controllerId, breachId } = content
  const arrivedAt = await inRegister(context.database, systemActor, controllerId, (register) =>
    selectArrival(register, deliveryId),
  )
  if (arrivedAt) return deliverBreach(context, job)
  await inRegister(context.database, systemActor, processorId, async (register) => {
    if (!(await markFailed(register, deliveryId))) return
    const summary = { breachId, deliveryId, controllerId }
    await appendJournal(register, {
      verb: 'breach.notDelivered',
      at: context.now(),
      incidentId: null,
      summary,
    })
  })
}
