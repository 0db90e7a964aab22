import { appendJournal, type BreachRow, type KnownDelivery, type Selection } from '@lekboek/database'
import type { Instant, Problem } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { invalid } from '../refusal.ts'
import { dispatchTo, tryAnew, versionToSend } from './dispatch-deliveries.ts'
import { refuseNamed, sendingOf, type SendInput, type Sending } from './sending.ts'

export interface UpdateInput extends SendInput {
  readonly kind: 'update' | 'final'
  /** What changed, in the processor's own words. */
  readonly reason: string
}

const longestReason = 2000

/**
 * Sends what is known by now to controllers that were told before, all or some. Each gets its messages in their order, and
 * what leaves now arrives now: who has this version already is left out, so that sending it again does nothing; and so is for
 * whom an earlier message lies ready still, behind which this one would wait. Once that one left or was called back they lack
 * this version as anybody may. Whose first message was given up is sent that one once more, and this one behind it.
 *
 * @throws {Refusal} invalid for who was not told yet, for whom something lies ready, and for whom the report was withdrawn.
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
    const { register, breach, now, leavesAt } = sending
    const told = toldOf(sending)
    const versionNumber = await versionToSend(register, breach, { kind, reason }, now)
    const behind = told.filter(
      ({ versionNumber: had, isOwnChanged }) => had !== null && (had < versionNumber || isOwnChanged),
    )
    if (behind.length === 0) return
    await dispatchTo(register, context.jobs, behind, {
      ...{ breachId, versionNumber, kind, now, leavesAt },
    })
    const stuck = behind.filter(({ isFirstStuck }) => isFirstStuck).map(({ id }) => id)
    await tryAnew(register, context.jobs, breachId, stuck)
    const summary = {
      ...{ breachId, kind, version: versionNumber, count: behind.length },
      ...(stuck.length > 0 && { retried: stuck.length }),
      ...(leavesAt > now && { leavesAt }),
    }
    await appendJournal(register, { verb: 'breach.updateSent', at: now, incidentId: null, summary })
  })
}

/** Who may get an update now. */
function toldOf(sending: Sending): KnownDelivery[] {
  const { breach, deliveries, now } = sending
  if (!breach.sent) throw invalid([{ path: 'status', code: 'notSent' }])
  refuseNamed(sending, (delivery) => {
    if (delivery.isWithdrawn) return { code: 'isWithdrawn' }
    return delivery.serial === 0 ? { code: 'notSent' } : readyOf(delivery, now)
  })
  const sent = deliveries.filter(({ isWithdrawn, serial }) => !isWithdrawn && serial > 0)
  const told = sent.filter((delivery) => readyOf(delivery, now) === null)
  // A version that nobody gets is not fixed.
  const [ready] = sent.flatMap((delivery) => readyOf(delivery, now) ?? [])
  if (told.length === 0 && ready) throw invalid([{ path: 'deliveries', ...ready }])
  return told
}

/** What lies ready for a controller still, and until when. */
function readyOf({ open }: KnownDelivery, now: Instant): Omit<Problem, 'path'> | null {
  const ready = open.find(({ kind, leavesAt }) => kind !== 'withdrawal' && leavesAt.toISOString() > now)
  if (!ready) return null
  const { kind, versionNumber: number, leavesAt } = ready
  return { code: 'liesReady', params: { kind, number, at: leavesAt.toISOString() } }
}
