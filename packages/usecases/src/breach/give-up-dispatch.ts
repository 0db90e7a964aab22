import {
  appendJournal,
  failDispatch,
  inRegister,
  refreshDeliveries,
  systemActor,
  type JobData,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { SystemContext } from '../system-context.ts'
import { deliverDispatches, findArrival } from './deliver-dispatches.ts'
import { callNext, storeMarks } from './mark-dispatches.ts'

/**
 * Tells a processor that one message could not be brought, after a day of trying: it must reach that controller in
 * another way. A message that did arrive, and was only not marked yet, is marked as arrived; that its files could not follow is kept.
 */
export async function giveUpDispatch(
  context: SystemContext,
  job: JobData['give-up-dispatch'],
): Promise<void> {
  const [failure] = await deliverDispatches(context, [job])
  if (!failure) return
  const { processorId, dispatchId } = job
  const now = context.now()
  const arrivedAt = await findArrival(context, job)
  if (arrivedAt !== null) return withoutFiles(context, job, arrivedAt)
  await inRegister(context.database, systemActor, processorId, async (register) => {
    const failed = await failDispatch(register, dispatchId, now)
    if (!failed) return
    await refreshDeliveries(register, failed.breach_id, [failed.delivery_id])
    // A withdrawal waits no longer for an update that will not come.
    await callNext(context, register, [failed])
    const summary = { breachId: failed.breach_id, deliveryId: failed.delivery_id, dispatchId }
    await appendJournal(register, { verb: 'breach.notDelivered', at: now, incidentId: null, summary })
  })
}

async function withoutFiles(
  context: SystemContext,
  { processorId, dispatchId }: JobData['give-up-dispatch'],
  arrivedAt: Instant,
): Promise<void> {
  await storeMarks(context, processorId, 'delivered', [{ id: dispatchId, at: arrivedAt }])
  await inRegister(context.database, systemActor, processorId, (register) =>
    appendJournal(register, {
      ...{ verb: 'breach.filesNotDelivered', at: context.now(), incidentId: null, summary: { dispatchId } },
    }),
  )
}
