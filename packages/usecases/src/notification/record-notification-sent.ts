import {
  isLate,
  ruleSetAt,
  ruleSetById,
  submissionChannels,
  type Dossier,
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
import { changeIncident } from '../incident/change-incident.ts'
import { Fields, shortText } from '../input/fields.ts'
import { invalid, notFound } from '../refusal.ts'

/** How a person sent a notification to the authority. */
export interface NotificationSentInput {
  readonly sentAt: string
  readonly channel: SubmissionChannel
  readonly receipt?: string | null
}

/**
 * Records that a prepared notification was sent, when, by which channel and with which receipt. It meets the duty to
 * notify, late or in time.
 */
export async function recordNotificationSent(
  context: Context,
  organisationId: string,
  notificationId: string,
  input: NotificationSentInput,
  selection: Selection,
): Promise<IncidentRow> {
  const fields = new Fields(input, context.now())
  const sent = {
    sentAt: fields.instant('sentAt', { notInFuture: true }),
    channel: fields.choice('channel', submissionChannels),
    receipt: fields.optionalText('receipt', { max: shortText }),
  }
  fields.refuse()
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
      if (!prepared) throw notFound()
      const isSentLate = checkSent(prepared, sent.sentAt, dossier)
      checkOrder(prepared, sent.sentAt, stored)
      const { authority, phase } = prepared
      // The dossier's list stands in the order of the rows, so that the place tells which one was sent.
      const index = stored.notifications.findIndex(({ id }) => id === notificationId)
      const notifications = dossier.notifications.map((one, place) =>
        place === index ? { ...one, sentAt: sent.sentAt } : one,
      )
      return {
        after: { ...dossier, notifications },
        summary: { notificationId, authority, phase, ...sent, isLate: isSentLate },
        write: () => updateNotificationSent(register, notificationId, { ...sent, isLate: isSentLate }),
      }
    },
  )
}

/** @throws {Refusal} invalid. @returns whether it went past the term. */
function checkSent(prepared: PreparedNotification, sentAt: Instant, dossier: Dossier): boolean {
  if (prepared.sent_at) throw invalid([{ path: 'sentAt', code: 'repeated' }])
  const { awareAt } = dossier
  if (awareAt === null) throw invalid([{ path: 'awareAt', code: 'awarenessMissing' }])
  if (sentAt < awareAt) throw invalid([{ path: 'sentAt', code: 'beforeAwareness', params: { min: awareAt } }])
  const isNew =
    prepared.phase === 'initial' ||
    (prepared.phase === 'complete' && !dossier.notifications.some((one) => one.sentAt !== null))
  const rules = ruleSetById(dossier.ruleSetId) ?? ruleSetAt(sentAt)
  const isSentLate = isNew && isLate(awareAt, sentAt, rules)
  // Prepared in time and sent past it: the reasons for the delay must go with it, so it is prepared anew.
  if (isSentLate && prepared.late_reason === null) throw invalid([{ path: 'lateReason', code: 'required' }])
  return isSentLate
}

/**
 * What went to this authority before decides what can go now: several people may have prepared the same step, and only
 * one of them sends it.
 *
 * @throws {Refusal} invalid.
 */
function checkOrder(
  { authority, phase }: PreparedNotification,
  sentAt: Instant,
  stored: StoredDossier,
): void {
  const sent = stored.notifications.filter((one) => one.authority === authority && one.sentAt !== null)
  const last = sent.toSorted((one, other) => (one.sentAt ?? '').localeCompare(other.sentAt ?? '')).at(-1)
  const isOpen = last !== undefined && last.phase !== 'withdrawal'
  if (phase === 'initial' && isOpen) throw invalid([{ path: 'phase', code: 'repeated' }])
  if ((phase === 'followUp' || phase === 'withdrawal') && !isOpen) {
    throw invalid([{ path: 'phase', code: 'notificationMissing' }])
  }
  if (last?.sentAt && sentAt < last.sentAt) {
    throw invalid([{ path: 'sentAt', code: 'endBeforeBegin', params: { min: last.sentAt } }])
  }
}
