import { measureKinds } from '@lekboek/domain'
import { containmentStepKeys, containmentSteps, type ContainmentStepKey } from '@lekboek/domain/containment'
import { choice } from '../schema/choice.ts'

export const MeasureKindChoice = choice('MeasureKind', measureKinds, 'Whether a measure mends or prevents.', {
  corrective: 'Mends this breach or limits its consequences.',
  preventive: 'Prevents the next.',
})

const stepKeys = containmentStepKeys()

export const ContainmentStepChoice = choice(
  'ContainmentStepKey',
  stepKeys,
  'A step of the containment checklist.',
  Object.fromEntries(stepKeys.map((key) => [key, containmentSteps[key].text.en])) as Record<
    ContainmentStepKey,
    string
  >,
)
