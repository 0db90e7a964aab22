import {
  appendJournal,
  updateTerms,
  type BreachRow,
  type KnownDelivery,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { refuseProblems } from '../refusal.ts'
import { dispatchTo, tryAnew, versionToSend } from './dispatch-deliveries.ts'
import { selectServed } from './plan-deliveries.ts'
import { refuseNamed, rowProblem, sendingOf, type SendInput, type Sending } from './sending.ts'
import { termOf } from './term-of.ts'

/**
 * Sends a breach to controllers that were planned, all or some, at once or from an instant on. What is sent is fixed as a
 * version; each message makes a dossier in one controller's own register, and no controller learns of another. What could
 * not be brought before is tried once more. Sending again what was sent does nothing.
 *
 * @throws {Refusal} invalid for who is not served any more at that instant; conflict for a version that was not seen.
 */
export function sendBreach(
  context: Context,
  organisationId: string,
  breachId: string,
  input: SendInput,
  selection: Selection,
): Promise<BreachRow> {
  return sendingOf(context, organisationId, breachId, input, selection, async (sending) => {
    refuseNamed(sending, ({ isWithdrawn }) => (isWithdrawn ? { code: 'isWithdrawn' } : null))
    const count = await sendPlanned(context, sending)
    const retried = await sendAnew(context, sending)
    if (count + retried === 0) return
    const { register, now, leavesAt } = sending
    const summary = { breachId, count, ...(retried > 0 && { retried }), ...(leavesAt > now && { leavesAt }) }
    await appendJournal(register, { verb: 'breach.sent', at: now, incidentId: null, summary })
  })
}

async function sendPlanned({ jobs }: Context, sending: Sending): Promise<number> {
  const { register, breach, deliveries, now, leavesAt } = sending
  const planned = deliveries.filter(({ state }) => state === 'planned')
  if (planned.length === 0) return 0
  await setTerms(sending, planned)
  const versionNumber = await versionToSend(register, breach, null, now)
  await dispatchTo(register, jobs, planned, {
    ...{ breachId: breach.id, versionNumber, kind: 'first', now, leavesAt },
  })
  return planned.length
}

/** An agreement may have ended since somebody was planned, or give another term by now. */
async function setTerms(
  { register, breach, leavesAt }: Sending,
  planned: readonly KnownDelivery[],
): Promise<void> {
  const served = await selectServed(
    register,
    leavesAt,
    planned.map(({ controllerId }) => controllerId),
  )
  const byId = new Map(served.map((controller) => [controller.id, controller]))
  refuseProblems(
    planned
      .filter(({ controllerId }) => !byId.has(controllerId))
      .map((delivery) => rowProblem(delivery, { code: 'agreementEnded' })),
  )
  const terms = planned.flatMap(({ id, controllerId }) => {
    const controller = byId.get(controllerId)
    return controller ? [{ id, controllerName: controller.name, ...termOf(breach.content, controller) }] : []
  })
  await updateTerms(register, terms)
}

async function sendAnew({ jobs }: Context, { register, breach, deliveries }: Sending): Promise<number> {
  const failed = deliveries.filter(({ state }) => state === 'failed').map(({ id }) => id)
  await tryAnew(register, jobs, breach.id, failed)
  return failed.length
}
