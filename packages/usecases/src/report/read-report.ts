import { type Instant } from '@lekboek/domain'
import { readReportAnswers, reportKinds, type ReportAnswer, type ReportKind } from '@lekboek/domain/report'
import { isUuid } from '@lekboek/database'
import { Fields, longText, shortText } from '../input/fields.ts'
import { toInstant } from '../input/to-instant.ts'

/** What a member of staff tells, in plain words. */
export interface SubmitReportInput {
  /** May be absent where a kind was chosen: whoever is in a hurry sends what they have. */
  readonly text?: string | null
  readonly noticedAt: string
  readonly place?: string | null
  readonly people?: string | null
  readonly kind?: string | null
  /** Of the questions of that kind. */
  readonly answers?: readonly { readonly question: string; readonly answer: string }[] | null
  /** A UUID of the device: sent once more, by the same person, it is the same report. */
  readonly submission?: string | null
  /** Who wrote it on a device that kept it; refused where somebody else sends it. */
  readonly reporter?: string | null
  /** When a device without network kept it; null where it was sent at once. */
  readonly writtenAt?: string | null
  /** What the clock of the device says as it sends. */
  readonly sentAt?: string | null
}

export interface ToldReport {
  readonly text: string
  readonly noticedAt: Instant
  readonly place: string | null
  readonly people: string | null
  readonly kind: ReportKind | null
  readonly answers: readonly ReportAnswer[]
  readonly submissionId: string | null
  readonly writtenAt: Instant | null
}

/** @throws {Refusal} invalid, with every problem found. */
export function readReport(input: SubmitReportInput, now: Instant): ToldReport {
  const fields = new Fields({ ...input, ...byOurClock(input, now) }, now)
  const kind = fields.optionalChoice('kind', reportKinds)
  const isTold = kind !== null && kind !== 'other'
  const limits = { max: longText, mustSay: true }
  const answers = readReportAnswers(kind, input.answers)
  if (!answers.ok) fields.problems.push(...answers.problems)
  const told = {
    text: isTold ? (fields.optionalText('text', limits) ?? '') : fields.text('text', limits),
    noticedAt: fields.instant('noticedAt', { notInFuture: true }),
    place: fields.optionalText('place', { max: shortText }),
    people: fields.optionalText('people', { max: longText }),
    ...{ kind, answers: answers.ok ? answers.value : [] },
    submissionId: fields.optionalText('submission', { max: shortText }),
    writtenAt: fields.optionalInstant('writtenAt', { notInFuture: true }),
  }
  if (told.submissionId !== null && !isUuid(told.submissionId)) fields.add('submission', 'invalidIdentifier')
  fields.refuse()
  return told
}

/**
 * Instants that a device took by its own clock. Where that clock is ahead of ours, "just now" would lie in the future and the
 * report be refused for ever: by as much as it is ahead it is set back.
 */
function byOurClock({ noticedAt, writtenAt, sentAt }: SubmitReportInput, now: Instant) {
  const sent = toInstant(sentAt)
  if (sent === null || sent <= now) return {}
  const aheadMs = Date.parse(sent) - Date.parse(now)
  const setBack = (value: string | null | undefined) => {
    const at = toInstant(value)
    const isOfDevice = at !== null && at > now && at <= sent
    return isOfDevice ? new Date(Date.parse(at) - aheadMs).toISOString() : (value ?? null)
  }
  return { noticedAt: setBack(noticedAt), writtenAt: setBack(writtenAt) }
}
