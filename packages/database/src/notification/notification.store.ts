import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { stands } from '../handler/standing-handler.ts'

/** A notification as it is frozen; `content` is never changed afterwards. */
export interface NewNotification {
  readonly id: string
  readonly incidentId: string
  readonly authority: string
  readonly phase: string
  readonly content: object
  readonly preparedAt: string
  readonly isLate: boolean
  readonly lateReason: string | null
  readonly withdrawalReason: string | null
  readonly saidAwareAt: string | null
  readonly saidPeople: number
  readonly saidRisk: string | null
  readonly saidTypes: readonly string[]
}

export async function insertNotification(register: Register, notification: NewNotification): Promise<void> {
  await register.query({
    name: 'notification.insert',
    text: `INSERT INTO notification (organisation_id, id, incident_id, authority, phase, content, prepared_at, prepared_by, prepared_by_name,
        is_late, late_reason, withdrawal_reason, said_aware_at, said_people, said_risk, said_types)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    values: [
      register.organisationId,
      notification.id,
      notification.incidentId,
      notification.authority,
      notification.phase,
      JSON.stringify(notification.content),
      notification.preparedAt,
      register.actor.id,
      register.actor.name,
      notification.isLate,
      notification.lateReason,
      notification.withdrawalReason,
      notification.saidAwareAt,
      notification.saidPeople,
      notification.saidRisk,
      notification.saidTypes,
    ],
  })
}

/** A notification before it is recorded as sent. */
export interface PreparedNotification {
  readonly sent_at: Date | null
  readonly late_reason: string | null
  readonly prepared_at: Date
  /** Awareness as the frozen document names it. */
  readonly aware_at: string | null
}

export async function selectPreparedNotification(
  register: Register,
  id: string,
): Promise<PreparedNotification | null> {
  const rows = await register.query<{ [Field in keyof PreparedNotification]: PreparedNotification[Field] }>({
    name: 'notification.prepared',
    text: `SELECT sent_at, late_reason, prepared_at, content->>'awareAt' AS aware_at
      FROM notification WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id],
  })
  return rows[0] ?? null
}

export async function updateNotificationSent(
  register: Register,
  id: string,
  sent: {
    readonly sentAt: string
    readonly channel: string
    readonly receipt: string | null
    /** Which way it went before it was prepared here. */
    readonly afterwardsReason: string | null
  },
): Promise<void> {
  await register.query({
    name: 'notification.sent',
    text: `UPDATE notification SET sent_at = $3, channel = $4, receipt = $5, sent_by = $6, sent_by_name = $7,
        afterwards_reason = $8, version = version + 1
      WHERE organisation_id = $1 AND id = $2`,
    values: [
      register.organisationId,
      id,
      sent.sentAt,
      sent.channel,
      sent.receipt,
      register.actor.id,
      register.actor.name,
      sent.afterwardsReason,
    ],
  })
}

/** What is recorded of a sending, with the version that it has. */
export interface RecordedSending {
  readonly version: number
  readonly sentAt: Date | null
  readonly channel: string | null
  readonly receipt: string | null
  readonly correctedBy: string | null
}

export async function selectRecordedSending(register: Register, id: string): Promise<RecordedSending | null> {
  const rows = await register.query<{ [Field in keyof RecordedSending]: RecordedSending[Field] }>({
    name: 'notification.recorded',
    text: `SELECT version, sent_at AS "sentAt", channel, receipt, corrected_by_name AS "correctedBy"
      FROM notification WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id],
  })
  return rows[0] ?? null
}

/** What was recorded of the sending was wrong: as it is from now on, or `null` where it was not sent. The reason stays. */
export async function updateSentCorrected(
  register: Register,
  id: string,
  sent: {
    readonly sentAt: string
    readonly channel: string
    readonly receipt: string | null
    readonly afterwardsReason: string | null
  } | null,
  { at, reason }: { readonly at: string; readonly reason: string },
): Promise<void> {
  await register.query({
    name: 'notification.corrected',
    text: `UPDATE notification SET sent_at = $3, channel = $4, receipt = $5,
        corrected_at = $6, corrected_by_name = $7, correction_reason = $8, afterwards_reason = $9,
        version = version + 1
      WHERE organisation_id = $1 AND id = $2`,
    values: [
      ...[register.organisationId, id, sent?.sentAt ?? null, sent?.channel ?? null, sent?.receipt ?? null],
      ...[at, register.actor.name, reason, sent?.afterwardsReason ?? null],
    ],
  })
}

/** Whether a notification that was sent came past its term. */
export interface NotificationLateness {
  readonly id: string
  readonly isLate: boolean
}

export async function updateNotificationLateness(
  register: Register,
  changed: readonly NotificationLateness[],
): Promise<void> {
  if (changed.length === 0) return
  await register.query({
    name: 'notification.lateness',
    text: `UPDATE notification AS n SET is_late = c.is_late FROM unnest($2::uuid[], $3::boolean[]) AS c (id, is_late)
      WHERE n.organisation_id = $1 AND n.id = c.id`,
    values: [register.organisationId, changed.map(({ id }) => id), changed.map(({ isLate }) => isLate)],
  })
}

export async function updateNotificationReceipt(
  register: Register,
  id: string,
  receipt: string,
): Promise<void> {
  await register.query({
    name: 'notification.receipt',
    text: 'UPDATE notification SET receipt = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2',
    values: [register.organisationId, id, receipt],
  })
}

/** The frozen content, and what tells who may read it. */
export interface NotificationContent {
  readonly content: unknown
  readonly authority: string
  readonly phase: string
  readonly reference: string
  readonly handlerIds: readonly string[]
  readonly namedIds: readonly string[] | null
  readonly incidentId: string
}

export function notificationContentStatement(organisationId: string, id: string): Statement {
  return {
    name: 'notification.content',
    text: `SELECT json_build_object('incidentId', i.id, 'content', n.content, 'authority', n.authority, 'phase', n.phase, 'reference', i.reference,
        'namedIds', CASE WHEN i.seen_by IS NOT NULL THEN ARRAY(SELECT h.user_id FROM named_person h WHERE h.organisation_id = i.organisation_id AND h.incident_id = i.id) END,
        'handlerIds', ARRAY(SELECT h.user_id FROM handler h WHERE h.organisation_id = i.organisation_id AND h.incident_id = i.id AND ${stands('h')})) AS row
      FROM notification n JOIN incident i ON i.organisation_id = n.organisation_id AND i.id = n.incident_id
      WHERE n.organisation_id = $1 AND n.id = $2`,
    values: [organisationId, id],
  }
}
