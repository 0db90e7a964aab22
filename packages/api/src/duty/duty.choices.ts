import { dutyKinds, dutyStates } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const DutyKindChoice = choice('DutyKind', dutyKinds, 'Which obligation it is.', {
  investigation: 'Finding out whether it is a breach; an own target.',
  authority: 'Notifying the authority within 72 hours; article 33(1).',
  people: 'Telling people without undue delay; article 34(1). The hours are an own target.',
  processorReport: 'Telling the controller; article 33(2) and the contract.',
})

export const DutyStateChoice = choice('DutyState', dutyStates, 'How an obligation stands.', {
  running: 'Its clock runs.',
  met: 'Met in time.',
  metLate: 'Met after its time.',
  overdue: 'Past its time and not met.',
  notRequired: 'Decided that it need not be met.',
})
