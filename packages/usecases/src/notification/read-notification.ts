import {
  authoritiesAt,
  notificationPhases,
  reasonMinimum,
  reporterFunctions,
  type Instant,
  type NotificationPhase,
  type ReporterFunction,
} from '@lekboek/domain'
import { Fields, longText, shortText } from '../input/fields.ts'
import type { NotificationChoice } from './notification-input.ts'

export interface NotificationChoiceInput {
  readonly authority: string
  readonly phase: NotificationPhase
  readonly lateReason?: string | null
  readonly withdrawalReason?: string | null
  /** In which function the person notifies; without it, what their role says. */
  readonly reporterFunction?: ReporterFunction | null
  /** What that function is, where it is another one. */
  readonly reporterDescription?: string | null
  /** How the authority finds the earlier notification, where it gave no number. */
  readonly earlierId?: string | null
  /** Why groups wait that nobody told yet. */
  readonly notAllToldReason?: string | null
}

/** Reads which notification is wanted. With `isDraft` a reason may still be short: somebody is typing it. */
export function readNotification(
  input: NotificationChoiceInput,
  now: Instant,
  isDraft = false,
): NotificationChoice {
  const fields = new Fields(input, now)
  const min = isDraft ? 1 : reasonMinimum
  const choice = {
    authority: fields.text('authority', { max: shortText }),
    phase: fields.choice('phase', notificationPhases),
    lateReason: fields.optionalText('lateReason', { max: longText, min }),
    withdrawalReason: fields.optionalText('withdrawalReason', { max: longText, min }),
    reporterFunction: fields.optionalChoice('reporterFunction', reporterFunctions),
    reporterDescription: fields.optionalText('reporterDescription', { max: longText }),
    earlierId: fields.optionalText('earlierId', { max: shortText }),
    notAllToldReason: fields.optionalText('notAllToldReason', { max: longText, min }),
  }
  const isKnown = authoritiesAt(now).some(({ code }) => code === choice.authority)
  if (choice.authority !== '' && !isKnown) fields.add('authority', 'notInList')
  fields.refuse()
  return choice
}
