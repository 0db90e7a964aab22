import {
  appendJournal,
  failDispatch,
  inRegister,
  refreshDeliveries,
  systemActor,
  type JobData,
} from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { deliverDispatches } from './deliver-dispatches.ts'
import { callNext } from './mark-dispatches.ts'

/**
 * Tells a processor that one message could not be brought, after a day of trying: it must reach that controller in
 * another way. A message that did arrive, and was only not marked yet, is marked as arrived.
 */
export async function giveUpDispatch(
  context: SystemContext,
  job: JobData['give-up-dispatch'],
): Promise<void> {
  const [failure] = await deliverDispatches(context, [job])
  if (!failure) return
  const { processorId, dispatchId } = job
  const now = context.now()
  await inRegister(context.database, systemActor, processorId, async (register) => {
    const failed = await failDispatch(register, dispatchId, now)
    if (!failed) return
    await refreshDeliveries(register, failed.breach_id, [failed.delivery_id])
    // What is behind it waits no longer for an update that will not come.
    await callNext(context, register, [failed])
    const summary = { breachId: failed.breach_id, deliveryId: failed.delivery_id, dispatchId }
    await appendJournal(register, { verb: 'breach.notDelivered', at: now, incidentId: null, summary })
  })
}
