import { discoveries, occurrenceKinds } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const OccurrenceKindChoice = choice(
  'OccurrenceKind',
  occurrenceKinds,
  'Over what time a breach happened (template field 44).',
  {
    day: 'On a day.',
    period: 'From a date to a date.',
    ongoing: 'It still goes on.',
    cannotBeDetermined: 'It cannot be determined.',
    toBeDetermined: 'Not known yet.',
  },
)

export const DiscoveryChoice = choice('Discovery', discoveries, 'How a breach was discovered (field 50).', {
  controller: 'By the controller itself.',
  processor: 'By the processor, which told it.',
  dataSubject: 'Somebody concerned told it.',
  externalParty: 'Somebody from outside told it.',
  press: 'From the press.',
  other: 'In another way.',
})
