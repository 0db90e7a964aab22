import { appendJournal, inRegister, markConfirmed, systemActor, type JobData } from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'

/** Tells a processor that one controller confirmed receipt; once, however often the job comes. */
export async function confirmDelivery(
  context: SystemContext,
  job: JobData['confirm-delivery'],
): Promise<void> {
  const { processorId, deliveryId, confirmedAt } = job
  await inRegister(context.database, systemActor, processorId, async (register) => {
    const confirmed = await markConfirmed(register, deliveryId, confirmedAt)
    if (!confirmed) return
    const summary = {
      breachId: confirmed.breach_id,
      deliveryId,
      controllerName: confirmed.controller_name,
      confirmedAt,
    }
    await appendJournal(register, {
      verb: 'breach.receiptConfirmed',
      at: context.now(),
      incidentId: null,
      summary,
    })
  })
}
