import {
  delayOf,
  dutiesOf,
  openCases,
  ruleSetAt,
  ruleSetById,
  type Dossier,
  type Instant,
} from '@lekboek/domain'
import type { StoredDossier } from '../incident/load-dossier.ts'
import { delayFromAt } from './delay-from-at.ts'

interface Listed {
  readonly id: string
  readonly isLate?: boolean
}

/**
 * Whether each notification that was sent came past its term, by what stands now: awareness and the sending can be corrected
 * afterwards, and the duty and the notification that meets it say the same, also while a correction waits for who decides.
 * One that was only prepared says what it said then.
 */
export function presentLate(rows: unknown, stored: StoredDossier, dossier: Dossier, now: Instant): unknown {
  if (!Array.isArray(rows)) return rows
  const duty = dutiesOf(dossier, now).find(({ kind }) => kind === 'authority')
  const metFrom = openCases(dossier.notifications)
    .map(({ openedAt }) => openedAt)
    .toSorted()[0]
  const late = new Map(
    stored.notifications.flatMap((one) =>
      one.sentAt === null
        ? []
        : [
            [
              one.id,
              (duty?.state === 'metLate' && one.sentAt === metFrom) ||
                isLateAt(one, one.sentAt, stored, dossier),
            ] as const,
          ],
    ),
  )
  return (rows as readonly Listed[]).map((row) => ({ ...row, isLate: late.get(row.id) ?? row.isLate }))
}

/** Whether this notification, sent at `at`, is past its term. */
export function isLateAt(
  { id, phase, authority }: Pick<StoredDossier['notifications'][number], 'id' | 'phase' | 'authority'>,
  at: Instant,
  stored: StoredDossier,
  dossier: Dossier,
): boolean {
  const rules = ruleSetById(dossier.ruleSetId) ?? ruleSetAt(at)
  const sent = stored.notifications.filter((one) => one.id !== id && one.sentAt !== null && one.sentAt <= at)
  const awareAt = delayFromAt(stored, dossier, rules)
  return delayOf({ awareAt, at, phase, authority, sent, rules }).isLate
}
