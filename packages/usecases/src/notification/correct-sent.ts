import {
  afterwardsProblems,
  isEnteredAfterwards,
  isPossibleOrder,
  liesBefore,
  submissionChannels,
  type Dossier,
  type Instant,
} from '@lekboek/domain'
import {
  selectPreparedNotification,
  selectRecordedSending,
  updateSentCorrected,
  type IncidentRow,
  type Register,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident, type OpenDossier } from '../incident/change-incident.ts'
import type { StoredDossier } from '../incident/load-dossier.ts'
import { readReason } from '../incident/read-reason.ts'
import { Fields, longText, shortText } from '../input/fields.ts'
import { conflict, invalid, notFound, refuseProblems } from '../refusal.ts'
import { isLateAt } from './late-notifications.ts'
import type { NotificationSentInput } from './record-notification-sent.ts'

type StoredNotification = StoredDossier['notifications'][number]

/** Why what was recorded of a sending is wrong, and which of what was recorded the person saw. */
export interface SentCorrection {
  readonly reason: string
  /** Version of the notification that the person saw. */
  readonly version: number
}

/**
 * Corrects when and how a notification was sent, where that was recorded wrongly. What it said stands. The reason stays with
 * the notification, what was recorded before in the journal.
 *
 * @throws {Refusal} invalid, also where it was not sent, or where others that went to the authority rest on it; conflict
 * where somebody corrected it in between.
 */
export async function correctNotificationSent(
  context: Context,
  organisationId: string,
  notificationId: string,
  input: NotificationSentInput & SentCorrection,
  selection: Selection,
): Promise<IncidentRow> {
  const reason = readReason(input.reason, context.now())
  const fields = new Fields(input, context.now())
  const sent = {
    sentAt: fields.instant('sentAt', { notInFuture: true }),
    channel: fields.choice('channel', submissionChannels),
    receipt: fields.optionalText('receipt', { max: shortText }),
  }
  const waySaid = fields.optionalText('afterwardsReason', { max: longText })
  fields.refuse()
  const act = { action: 'notify', part: 'Notification', verb: 'notification.corrected' } as const
  const target = { part: 'notification', partId: notificationId } as const
  return changeIncident(context, organisationId, target, act, selection, async (open) => {
    const { stored, dossier, register, now } = open
    await refuseUnseen(register, notificationId, input.version)
    const before = sentBefore(stored, notificationId)
    const { awareAt } = dossier
    if (awareAt !== null && liesBefore(sent.sentAt, awareAt)) {
      throw invalid([{ path: 'sentAt', code: 'beforeAwareness', params: { min: awareAt } }])
    }
    const prepared = await selectPreparedNotification(register, notificationId)
    if (!prepared) throw notFound()
    const preparedAt = prepared.prepared_at.toISOString()
    refuseProblems(afterwardsProblems(sent.sentAt, preparedAt, waySaid))
    const afterwardsReason = isEnteredAfterwards(sent.sentAt, preparedAt) ? waySaid : null
    const after = withSentAt(open, before, sent.sentAt)
    const isLate = isLateAt(before, sent.sentAt, stored, dossier)
    return {
      after,
      summary: {
        ...{ notificationId, authority: before.authority, phase: before.phase },
        sentAt: { before: before.sentAt, after: sent.sentAt },
        ...{ channel: sent.channel, receipt: sent.receipt, isLate },
      },
      write: () =>
        updateSentCorrected(register, notificationId, { ...sent, afterwardsReason }, { at: now, reason }),
    }
  })
}

/**
 * Takes back that a notification was sent: it was not. What was prepared can be sent still.
 *
 * @throws {Refusal} invalid, also where it was not sent, or where others that went to the authority rest on it; conflict
 * where somebody corrected it in between.
 */
export async function retractNotificationSent(
  context: Context,
  organisationId: string,
  notificationId: string,
  input: SentCorrection,
  selection: Selection,
): Promise<IncidentRow> {
  const reason = readReason(input.reason, context.now())
  const act = { action: 'notify', part: 'Notification', verb: 'notification.retracted' } as const
  const target = { part: 'notification', partId: notificationId } as const
  return changeIncident(context, organisationId, target, act, selection, async (open) => {
    const { stored, register, now } = open
    await refuseUnseen(register, notificationId, input.version)
    const before = sentBefore(stored, notificationId)
    return {
      after: withSentAt(open, before, null),
      summary: {
        ...{ notificationId, authority: before.authority, phase: before.phase },
        sentAt: { before: before.sentAt, after: null },
      },
      write: () => updateSentCorrected(register, notificationId, null, { at: now, reason }),
    }
  })
}

/** @throws {Refusal} notFound; conflict where something else is recorded than the person saw. */
async function refuseUnseen(register: Register, id: string, version: number): Promise<void> {
  const recorded = await selectRecordedSending(register, id)
  if (!recorded) throw notFound()
  if (recorded.version !== version) throw conflict(recorded.version, recorded)
}

/** @throws {Refusal} notFound; invalid where it was not sent. */
function sentBefore({ notifications }: StoredDossier, id: string): StoredNotification {
  const notification = notifications.find((one) => one.id === id)
  if (!notification) throw notFound()
  if (notification.sentAt === null) throw invalid([{ path: 'sentAt', code: 'notSent' }])
  return notification
}

/** @throws {Refusal} invalid where others that went to the same authority rest on it. */
function withSentAt(
  { stored, dossier }: OpenDossier,
  { id, authority }: StoredNotification,
  sentAt: Instant | null,
): Dossier {
  // The dossier's list stands in the order of the rows.
  const index = stored.notifications.findIndex((one) => one.id === id)
  const notifications = dossier.notifications.map((one, place) =>
    place === index ? { ...one, sentAt } : one,
  )
  if (!isPossibleOrder(notifications, authority)) throw invalid([{ path: 'sentAt', code: 'restedOn' }])
  return { ...dossier, notifications }
}
