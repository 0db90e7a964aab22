import {
  appendJournal,
  deleteWaiting,
  refreshDeliveries,
  type BreachRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { sendingOf } from './sending.ts'

/**
 * Takes back what was sent and has not left yet, of all controllers or some: who was to be told first is planned again.
 * What left at the same moment stays sent.
 */
export function callBack(
  context: Context,
  organisationId: string,
  breachId: string,
  deliveries: readonly string[] | null,
  selection: Selection,
): Promise<BreachRow> {
  const input = { version: null, deliveries }
  return sendingOf(context, organisationId, breachId, input, selection, async ({ register, ...sending }) => {
    // A withdrawal is not taken back: what the controller sees of it would depend on the moment.
    const open = sending.deliveries.filter(({ isWithdrawn }) => !isWithdrawn).map(({ id }) => id)
    const called = await deleteWaiting(register, open)
    if (called.length === 0) return
    await refreshDeliveries(register, breachId, called)
    const summary = { breachId, count: called.length }
    await appendJournal(register, { verb: 'breach.calledBack', at: sending.now, incidentId: null, summary })
  })
}
