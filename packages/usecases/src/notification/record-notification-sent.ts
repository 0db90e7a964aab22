import {
  afterwardsProblems,
  delayOf,
  isEnteredAfterwards,
  liesBefore,
  nextPhases,
  ruleSetAt,
  ruleSetById,
  submissionChannels,
  type Instant,
  type SubmissionChannel,
} from '@lekboek/domain'
import {
  selectPreparedNotification,
  updateNotificationSent,
  type IncidentRow,
  type PreparedNotification,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import type { StoredDossier } from '../incident/load-dossier.ts'
import { changeIncident, type OpenDossier } from '../incident/change-incident.ts'
import { Fields, longText, shortText } from '../input/fields.ts'
import { invalid, notFound, refuseProblems } from '../refusal.ts'
import { delayFromAt } from './delay-from-at.ts'

/** How a person sent a notification to the authority. */
export interface NotificationSentInput {
  readonly sentAt: string
  readonly channel: SubmissionChannel
  readonly receipt?: string | null
  /** Which way it went, where it was sent before it was prepared here. */
  readonly afterwardsReason?: string | null
}

export interface RecordNotificationSentInput extends NotificationSentInput {
  /** It went as it was prepared, although something is different since. */
  readonly isAsPrepared?: boolean | null
}

/**
 * Records that a prepared notification was sent, when, by which channel and with which receipt. It meets the duty to
 * notify, late or in time.
 */
export async function recordNotificationSent(
  context: Context,
  organisationId: string,
  notificationId: string,
  input: RecordNotificationSentInput,
  selection: Selection,
): Promise<IncidentRow> {
  const fields = new Fields(input, context.now())
  const sent = {
    sentAt: fields.instant('sentAt', { notInFuture: true }),
    channel: fields.choice('channel', submissionChannels),
    receipt: fields.optionalText('receipt', { max: shortText }),
    afterwardsReason: fields.optionalText('afterwardsReason', { max: longText }),
  }
  fields.refuse()
  const isAsPrepared = input.isAsPrepared === true
  const act = { action: 'notify', part: 'Notification', verb: 'notification.sent' } as const
  const target = { part: 'notification', partId: notificationId } as const
  return changeIncident(
    context,
    organisationId,
    target,
    act,
    selection,
    async ({ stored, dossier, register }) => {
      const prepared = await selectPreparedNotification(register, notificationId)
      // The dossier's list stands in the order of the rows, so that the place tells which one was sent.
      const index = stored.notifications.findIndex(({ id }) => id === notificationId)
      const row = stored.notifications[index]
      if (!prepared || !row) throw notFound()
      const { authority, phase } = row
      const step = { ...prepared, authority, phase }
      const { sentAt, channel, receipt } = sent
      const isSentLate = checkSent(step, sent.sentAt, { stored, dossier })
      const afterwardsReason = checkDocument(step, { ...sent, isAsPrepared }, { stored, dossier })
      checkOrder(row, sent.sentAt, stored)
      const notifications = dossier.notifications.map((one, place) =>
        place === index ? { ...one, sentAt: sent.sentAt } : one,
      )
      return {
        after: { ...dossier, notifications },
        summary: {
          ...{ notificationId, authority, phase, sentAt, channel, receipt, isLate: isSentLate },
          ...(afterwardsReason !== null && { reason: afterwardsReason }),
        },
        write: () =>
          updateNotificationSent(register, notificationId, {
            ...{ sentAt, channel, receipt, afterwardsReason },
          }),
      }
    },
  )
}

interface Sending {
  readonly sentAt: Instant
  readonly afterwardsReason: string | null
  readonly isAsPrepared: boolean
}

/** Which step of notifying in phases, at which authority. */
type Step = Pick<StoredDossier['notifications'][number], 'authority' | 'phase'>

/** @throws {Refusal} invalid. @returns whether it went past the term. */
function checkSent(
  prepared: PreparedNotification & Step,
  sentAt: Instant,
  { stored, dossier }: Pick<OpenDossier, 'stored' | 'dossier'>,
): boolean {
  if (prepared.sent_at) throw invalid([{ path: 'sentAt', code: 'repeated' }])
  const { awareAt, ruleSetId } = dossier
  if (awareAt === null) throw invalid([{ path: 'awareAt', code: 'awarenessMissing' }])
  if (liesBefore(sentAt, awareAt))
    throw invalid([{ path: 'sentAt', code: 'beforeAwareness', params: { min: awareAt } }])
  const { authority, phase } = prepared
  const rules = ruleSetById(ruleSetId) ?? ruleSetAt(sentAt)
  const from = delayFromAt(stored, dossier, rules)
  const delay = delayOf({ awareAt: from, at: sentAt, phase, authority, sent: stored.notifications, rules })
  // Prepared in time and sent past it: the reasons for the delay must go with it, so it is prepared anew.
  if (delay.needsReason && prepared.late_reason === null) {
    throw invalid([{ path: 'lateReason', code: 'required' }])
  }
  return delay.isLate
}

/**
 * What was frozen must be what could be sent then. One sent before it was prepared here went another way, and says which:
 * that is what it answers. One whose awareness was moved, or whose authority got a withdrawal, between preparing and sending
 * says what the register no longer says: it is prepared anew, unless it went as it was. Then what it said stays with it, and
 * is followed up (article 33(4)).
 *
 * @throws {Refusal} invalid.
 */
function checkDocument(
  { prepared_at, aware_at, authority, phase }: PreparedNotification & Step,
  { sentAt, afterwardsReason, isAsPrepared }: Sending,
  { stored, dossier }: Pick<OpenDossier, 'stored' | 'dossier'>,
): string | null {
  const preparedAt = prepared_at.toISOString()
  refuseProblems(afterwardsProblems(sentAt, preparedAt, afterwardsReason))
  const fixedAt = stored.awareness[0]?.recordedAt ?? preparedAt
  if (!isAsPrepared && aware_at !== null && aware_at !== dossier.awareAt && sentAt >= fixedAt) {
    throw invalid([{ path: 'awareAt', code: 'documentOutdated' }])
  }
  const isWithdrawn = stored.notifications.some(
    (one) => one.phase === 'withdrawal' && one.authority === authority && (one.sentAt ?? '') > preparedAt,
  )
  if (!isAsPrepared && isWithdrawn && phase !== 'withdrawal')
    throw invalid([{ path: 'phase', code: 'documentOutdated' }])
  return isEnteredAfterwards(sentAt, preparedAt) ? afterwardsReason : null
}

/**
 * What went to this authority before decides what can go now: several people may have prepared the same step, and only
 * one of them sends it.
 *
 * @throws {Refusal} invalid.
 */
function checkOrder({ authority, phase }: Step, sentAt: Instant, { notifications }: StoredDossier): void {
  if (!nextPhases(notifications, authority).includes(phase)) {
    throw invalid([{ path: 'phase', code: phase === 'initial' ? 'repeated' : 'notificationMissing' }])
  }
  const sent = notifications.flatMap((one) => (one.authority === authority && one.sentAt ? [one.sentAt] : []))
  const last = sent.toSorted().at(-1)
  if (last && sentAt < last)
    throw invalid([{ path: 'sentAt', code: 'endBeforeBegin', params: { min: last } }])
}
