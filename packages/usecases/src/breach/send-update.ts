import { appendJournal, type BreachRow, type KnownDelivery, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { invalid } from '../refusal.ts'
import { dispatchTo, versionToSend } from './dispatch-deliveries.ts'
import { refuseNamed, sendingOf, type SendInput } from './sending.ts'

export interface UpdateInput extends SendInput {
  readonly kind: 'update' | 'final'
  /** What changed, in the processor's own words. */
  readonly reason: string
}

const longestReason = 2000

/**
 * Sends what is known by now to controllers that were told before, all or some. Each gets its messages in their order.
 * Who has this version already is left out, so that sending it again does nothing; and so is whose first message lies ready
 * still, which would hold it up: once that one left they lack this version as anybody may.
 *
 * @throws {Refusal} invalid for who was not told yet, and for whom the report was withdrawn.
 */
export function sendUpdate(
  context: Context,
  organisationId: string,
  breachId: string,
  { kind: givenKind, reason: givenReason, ...input }: UpdateInput,
  selection: Selection,
): Promise<BreachRow> {
  const fields = new Fields({ kind: givenKind, reason: givenReason }, context.now())
  const kind = fields.choice('kind', ['update', 'final'])
  const reason = fields.text('reason', { max: longestReason })
  return sendingOf(context, organisationId, breachId, input, selection, async (sending) => {
    fields.refuse()
    const { register, breach, deliveries, now, leavesAt } = sending
    if (!breach.sent) throw invalid([{ path: 'status', code: 'notSent' }])
    const isReady = ({ firstLeavesAt }: KnownDelivery) =>
      firstLeavesAt !== null && firstLeavesAt.toISOString() > now
    refuseNamed(sending, (delivery) => {
      if (delivery.isWithdrawn) return 'isWithdrawn'
      if (delivery.serial === 0) return 'notSent'
      return isReady(delivery) ? 'liesReady' : null
    })
    const told = deliveries.filter(
      (delivery) => !delivery.isWithdrawn && delivery.serial > 0 && !isReady(delivery),
    )
    // A version that nobody gets is not fixed.
    if (told.length === 0 && deliveries.some(isReady)) {
      throw invalid([{ path: 'deliveries', code: 'liesReady' }])
    }
    const versionNumber = await versionToSend(register, breach, { kind, reason }, now)
    const behind = told.filter(
      ({ versionNumber: had, isOwnChanged }) => had !== null && (had < versionNumber || isOwnChanged),
    )
    if (behind.length === 0) return
    await dispatchTo(register, context.jobs, behind, {
      ...{ breachId, versionNumber, kind, now, leavesAt },
    })
    const summary = {
      ...{ breachId, kind, version: versionNumber, count: behind.length },
      ...(leavesAt > now && { leavesAt }),
    }
    await appendJournal(register, { verb: 'breach.updateSent', at: now, incidentId: null, summary })
  })
}
