import { measureKinds } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const MeasureKindChoice = choice('MeasureKind', measureKinds, 'Whether a measure mends or prevents.', {
  corrective: 'Mends this breach or limits its consequences.',
  preventive: 'Prevents the next.',
})
