import { mayOnIncident, type Ability, type Action, type IncidentPart } from '@lekboek/access'
import type { NextStep } from '@lekboek/domain'

/** The right that a step asks for. */
const rightFor: Record<Exclude<NextStep, 'none'>, readonly [Action, IncidentPart]> = {
  investigate: ['change', 'Incident'],
  fixAwareness: ['advise', 'Assessment'],
  answerFacts: ['change', 'Facts'],
  assess: ['advise', 'Assessment'],
  advise: ['advise', 'Assessment'],
  decide: ['decide', 'Decision'],
  notifyAuthority: ['notify', 'Notification'],
  tellPeople: ['tell', 'Communication'],
  completeNotification: ['change', 'Notification'],
  withdrawNotification: ['change', 'Notification'],
  finishMeasures: ['change', 'Measure'],
  meetDuties: ['notify', 'Notification'],
  confirmCorrection: ['decide', 'Decision'],
  close: ['change', 'Incident'],
}

/**
 * The text of a step for whoever reads it: what to do for those whose it is, what it waits for to all others. In a sealed
 * dossier it is of those alone whom the seal names (`namedIds`): who opened it in need reads along.
 */
export function nextStepKey(
  step: NextStep,
  ability: Ability,
  handlerIds: readonly string[],
  namedIds: readonly string[] | null = null,
): string {
  if (step === 'none') return 'incident.nextStep.none'
  const [action, part] = rightFor[step]
  return mayOnIncident(ability, action, part, { handlerIds, namedIds })
    ? `incident.nextStep.${step}`
    : `incident.waitsFor.${step}`
}
