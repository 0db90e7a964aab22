import {
  appendJournal,
  deleteWaiting,
  refreshDeliveries,
  selectKnownDeliveries,
  withdrawStoredDelivery,
  type DeliveryRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { invalid } from '../refusal.ts'
import { storedDelivery } from './change-delivery.ts'
import { dispatchTo } from './dispatch-deliveries.ts'
import { onDelivery, refuseStale, type OnDelivery } from './on-delivery.ts'

export interface WithdrawalInput {
  readonly version: number
  /** Why; the controller reads it. */
  readonly reason: string
}

const reasonLimits = { min: 20, max: 2000 }

/**
 * Withdraws a report from a controller that it does not concern. What has not left never leaves; where something left, a
 * withdrawal follows it: the controller keeps its dossier, and its DPO decides about it. Withdrawing twice does nothing.
 *
 * @throws {Refusal} invalid for who was only planned.
 */
export async function withdrawDelivery(
  context: Context,
  organisationId: string,
  deliveryId: string,
  input: WithdrawalInput,
  selection: Selection,
): Promise<DeliveryRow> {
  const fields = new Fields(input, context.now())
  const reason = fields.text('reason', reasonLimits)
  return onDelivery(context, organisationId, deliveryId, async (on) => {
    fields.refuse()
    if (on.delivery.isWithdrawn) return storedDelivery(on, selection)
    await refuseStale(on, input.version)
    if (on.delivery.state === 'planned') throw invalid([{ path: 'status', code: 'notSent' }])
    await withdraw(context, on, reason)
    return storedDelivery(on, selection)
  })
}

async function withdraw({ jobs }: Context, on: OnDelivery, reason: string): Promise<void> {
  const { register, breach, delivery, now } = on
  await deleteWaiting(register, [delivery.id])
  await withdrawStoredDelivery(register, delivery.id, { at: now, reason })
  await refreshDeliveries(register, breach.id, [delivery.id])
  const [left] = await selectKnownDeliveries(register, breach.id, [delivery.id])
  const versionNumber = left && !left.isFirstStuck ? left.versionNumber : null
  if (left && versionNumber !== null) {
    const order = { breachId: breach.id, versionNumber, kind: 'withdrawal', now, leavesAt: now } as const
    await dispatchTo(register, jobs, [left], order)
  }
  const summary = { breachId: breach.id, deliveryId: delivery.id, isTold: versionNumber !== null }
  await appendJournal(register, { verb: 'breach.withdrawn', at: now, incidentId: null, summary })
}
