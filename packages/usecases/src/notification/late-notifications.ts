import {
  delayOf,
  openCases,
  ruleSetAt,
  ruleSetById,
  type Dossier,
  type Duty,
  type Instant,
} from '@lekboek/domain'
import type { NotificationLateness } from '@lekboek/database'
import type { StoredDossier } from '../incident/load-dossier.ts'
import { delayFromAt } from './delay-from-at.ts'

type Notification = Pick<StoredDossier['notifications'][number], 'id' | 'phase' | 'authority' | 'sentAt'>

/**
 * Whether notifications came past their term, where that is no longer what is kept: awareness and the sending can be corrected
 * afterwards, and the duty and the notification that meets it say the same, also while a correction waits for who decides. One
 * that was only prepared says what it said then; one that turned out not to have been sent, what holds now.
 */
export function changedLateness(
  stored: StoredDossier,
  after: Dossier,
  duties: readonly Duty[],
  now: Instant,
): NotificationLateness[] {
  const duty = duties.find(({ kind }) => kind === 'authority')
  const metFrom = openCases(after.notifications)
    .map(({ openedAt }) => openedAt)
    .toSorted()[0]
  const awareness = awarenessAfter(stored, after, now)
  // The dossier's list stands in the order of the rows; one that is being prepared follows them.
  const notifications = stored.notifications.map((row, place) => ({
    ...row,
    ...{ wasSentAt: row.sentAt, sentAt: after.notifications[place]?.sentAt ?? null },
  }))
  return notifications.flatMap((one) => {
    const { id, sentAt, wasSentAt } = one
    if (sentAt === null && wasSentAt === null) return []
    const isLate =
      (sentAt !== null && sentAt === metFrom && duty?.state === 'metLate') ||
      isLateAt(one, sentAt ?? now, { awareness, notifications }, after)
    return isLate === one.isLate ? [] : [{ id, isLate }]
  })
}

/** The rows of awareness, the newest first, once what is being recorded stands. */
function awarenessAfter(
  { awareness, awareAt: before }: Pick<StoredDossier, 'awareness' | 'awareAt'>,
  { awareAt }: Pick<Dossier, 'awareAt'>,
  now: Instant,
): readonly { readonly awareAt: Instant; readonly recordedAt: Instant }[] {
  return awareAt === null || awareAt === before ? awareness : [{ awareAt, recordedAt: now }, ...awareness]
}

/** Whether this notification, sent at `at`, is past its term. */
export function isLateAt(
  { id, phase, authority }: Omit<Notification, 'sentAt'>,
  at: Instant,
  stored: Parameters<typeof delayFromAt>[0] & { readonly notifications: readonly Notification[] },
  dossier: Dossier,
): boolean {
  const rules = ruleSetById(dossier.ruleSetId) ?? ruleSetAt(at)
  const sent = stored.notifications.filter((one) => one.id !== id && one.sentAt !== null && one.sentAt <= at)
  const awareAt = delayFromAt(stored, dossier, rules)
  return delayOf({ awareAt, at, phase, authority, sent, rules }).isLate
}
