import {
  dueCauses,
  dutyKinds,
  dutyReadings,
  dutyStates,
  furtherDutyKinds,
  waitReasons,
  type DutyKind,
  type FurtherDutyKind,
} from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const anyDutyKinds: readonly (DutyKind | FurtherDutyKind)[] = [...dutyKinds, ...furtherDutyKinds]

export const DutyKindChoice = choice('DutyKind', anyDutyKinds, 'Which obligation it is.', {
  investigation: 'Finding out whether it is a breach; an own target.',
  authority: 'Notifying the authority within 72 hours; article 33(1).',
  people: 'Telling people without undue delay; article 34(1). The hours are an own target.',
  processorReport: 'Telling the controller; article 33(2) and the contract.',
  subProcessorReport: 'A sub-processor telling the processor; article 28(4).',
  nis2EarlyWarning: 'Early warning of a significant incident; NIS2 article 23(4)(a).',
  nis2Notification: 'Notification of a significant incident; NIS2 article 23(4)(b).',
  nis2ProgressReport: 'Progress report on an incident that goes on; NIS2 article 23(4)(e).',
  nis2FinalReport: 'Final report on a significant incident; NIS2 article 23(4)(d) and (e).',
  policeNotification: 'A police zone notifying its own supervisory body.',
  telecomNotification: 'A telecom provider notifying within 24 hours; Regulation 611/2013.',
  telecomCompletion: 'The rest of that notification within three days; Regulation 611/2013.',
  own: 'What the organisation took on itself, by contract or insurance.',
})

export const WaitReasonChoice = choice('WaitReason', waitReasons, 'What an obligation waits for.', {
  awareness: 'That the instant of awareness is fixed.',
  significance: 'That somebody judges whether the incident is significant under NIS2.',
  incidentNotification:
    'That the notification of the incident is sent, not the early warning; NIS2 article 23(4)(d).',
  handling: 'That the handling of an incident that goes on ends; NIS2 article 23(4)(e).',
  firstNotification: 'That the first notification, which it completes, is sent.',
  occurrence: 'That it is known when it happened.',
  discovery: 'That it is known when it was discovered here.',
})

export const DutyStateChoice = choice('DutyState', dutyStates, 'How an obligation stands.', {
  running: 'Its clock runs.',
  met: 'Met in time.',
  metLate: 'Met after its time.',
  overdue: 'Past its time and not met.',
  notRequired: 'Decided that it need not be met.',
})

export const CertaintyChoice = choice('Certainty', ['S', 'B'], 'How sure a source of law is.', {
  S: 'The source was read.',
  B: 'Believed; check before relying on it.',
})

export const DutyReadingKeyChoice = choice(
  'DutyReadingKey',
  dutyReadings,
  'What can be said about a due time beside its strict value; Regulation 1182/71.',
  {
    fullHour: 'A term in hours runs from the next full hour; article 3(1).',
    endOfDay: 'A term in days or months ends with its last day; article 3(2).',
    nextWorkingDay: 'A term in days or months does not end on a day off; article 3(4).',
    twoWorkingDays: 'Two working days at least; article 3(5), disputed for hours.',
    weekend: 'A term in hours that ends in a weekend, and is not moved by that; article 3(3).',
    holiday: 'A term in hours that ends on a holiday, and is not moved by that; article 3(3).',
    agreedWeekend: 'An own target or agreed term that ends in a weekend; the Regulation does not count it.',
    agreedHoliday: 'An own target or agreed term that ends on a holiday; the Regulation does not count it.',
  },
)

export const DueCauseChoice = choice('DueCause', dueCauses, 'Why what was due when changed.', {
  triggerKnown: 'What starts the clock became known.',
  triggerGone: 'What starts the clock is no longer known, or the duty no longer theirs.',
  triggerMoved: 'What starts the clock was moved.',
  rulesChanged: 'Another rule holds.',
  termChanged: 'The hours were changed.',
  spared: 'Decided, or found, that it need not be met.',
  requiredAgain: 'Asked for again.',
})
