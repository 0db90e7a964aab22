import {
  appendJournal,
  inRegister,
  markFailed,
  onPlatform,
  selectArrival,
  selectDeliveryContent,
  selectHeir,
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
  if (await hasArrived(context, controllerId, deliveryId)) return deliverBreach(context, job)
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

/** In the controller's register, or in that of the organisation that it passed into. */
async function hasArrived(
  { database, now }: SystemContext,
  controllerId: string,
  deliveryId: string,
): Promise<boolean> {
  const at = now()
  const heirId = await onPlatform(database, (platform) => selectHeir(platform, controllerId, at))
  for (const id of [controllerId, ...(heirId === null ? [] : [heirId])]) {
    const arrivedAt = await inRegister(database, systemActor, id, (register) =>
      selectArrival(register, deliveryId),
    )
    if (arrivedAt) return true
  }
  return false
}
