import {
  appendJournal,
  deleteDelivery,
  leaveBlob,
  removeFilesOfPlanned,
  type BreachRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { invalid } from '../refusal.ts'
import { breachById } from './breach-by-id.ts'
import { onDelivery } from './on-delivery.ts'

/**
 * Takes somebody out who was planned and not told, with the files that were theirs alone.
 *
 * @throws {Refusal} invalid once it was sent: what left is withdrawn, not removed.
 */
export async function removeDelivery(
  context: Context,
  organisationId: string,
  deliveryId: string,
  selection: Selection,
): Promise<BreachRow> {
  return onDelivery(context, organisationId, deliveryId, async ({ register, delivery, breach, now }) => {
    if (delivery.state !== 'planned') throw invalid([{ path: 'status', code: 'alreadySent' }])
    const removal = { at: now, reason: delivery.controllerName }
    const files = await removeFilesOfPlanned(register, { breachId: breach.id, deliveryId }, removal)
    for (const { id, blobId } of files) {
      await leaveBlob(register, blobId, id)
      await context.jobs.enqueue('remove-blob', { blobId })
    }
    await deleteDelivery(register, deliveryId)
    const summary = { breachId: breach.id, deliveryId, ...(files.length > 0 && { files: files.length }) }
    await appendJournal(register, { verb: 'breach.deliveryRemoved', at: now, incidentId: null, summary })
    return breachById(register, breach.id, now, selection)
  })
}
