import {
  isEnteredLate,
  lateEntryProblems,
  reportProblems,
  dutyReportChannels,
  textProblems,
  type Dossier,
  type Duty,
  type Instant,
  type Problem,
  type DutyReportChannel,
} from '@lekboek/domain'
import type { DutyReportValues } from '@lekboek/database'
import { Fields, longText, shortText } from '../input/fields.ts'
import { refuseProblems } from '../refusal.ts'

/** What a person says of something sent under another regime or to a contract partner. */
export interface DutyReportInput {
  /** Null: this own duty need not be met in this dossier; the reason says why. */
  readonly sentAt?: Instant | null
  readonly recipient?: string | null
  readonly channel?: DutyReportChannel | null
  readonly receipt?: string | null
  /** It said everything: nothing remains to be sent within the days after a first notification. */
  readonly isComplete?: boolean | null
  /** Why it was late, or why it need not be met. */
  readonly reason?: string | null
  /** Why what was sent in time is entered only once that is over. */
  readonly afterwardsReason?: string | null
}

/** @throws {Refusal} invalid. */
export function readDutyReport(input: DutyReportInput, now: Instant): DutyReportValues {
  const fields = new Fields(input, now)
  const sentAt = fields.optionalInstant('sentAt', { notInFuture: true })
  const values = {
    sentAt,
    recipient: fields.optionalText('recipient', { max: shortText }),
    channel: fields.optionalChoice('channel', dutyReportChannels),
    receipt: fields.optionalText('receipt', { max: shortText }),
    isComplete: input.isComplete === true,
    reason: fields.optionalText('reason', { max: longText }),
    afterwardsReason: fields.optionalText('afterwardsReason', { max: longText }),
  }
  fields.refuse()
  return sentAt === null
    ? { ...values, channel: null, receipt: null, isComplete: false, afterwardsReason: null }
    : values
}

/**
 * Whether this can be said of this duty, by what is recorded at an instant. What was entered afterwards keeps why.
 *
 * @throws {Refusal} invalid: only a duty of the organisation's own can be left out by its own reason, what was sent went some
 * way, and lateness demands its reason, as does what is entered afterwards.
 */
export function fitting(
  values: DutyReportValues,
  duty: Duty,
  dossier: Dossier,
  recordedAt: Instant,
): DutyReportValues {
  const { sentAt, channel, reason, afterwardsReason } = values
  const missing = (path: string, isMissing: boolean): Problem[] =>
    isMissing ? [{ path, code: 'required' }] : []
  if (sentAt === null) {
    const isOwn = duty.kind === 'own'
    refuseProblems([...missing('sentAt', !isOwn), ...(isOwn ? textProblems('reason', reason) : [])])
    return values
  }
  refuseProblems(reportProblems(sentAt, duty, dossier))
  const isLate = duty.dueAt !== null && sentAt > duty.dueAt
  refuseProblems([
    ...missing('channel', channel === null),
    ...missing('reason', isLate && reason === null),
    ...lateEntryProblems(sentAt, duty, recordedAt, afterwardsReason),
  ])
  return isEnteredLate(sentAt, duty, recordedAt) ? values : { ...values, afterwardsReason: null }
}
