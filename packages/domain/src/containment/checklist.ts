import type { IncidentType } from '../facts/choices.ts'
import type { MeasureKind } from '../role/role.ts'
import {
  containmentSteps,
  firstSteps,
  incidentSteps,
  lastSteps,
  type ContainmentStepKey,
} from './incident-steps.ts'
import { containmentMoments, type StepRow } from './step.ts'

/** One step of a checklist. */
export interface ContainmentStep extends StepRow {
  key: ContainmentStepKey
}

/**
 * What to do against an incident of this kind, in the order in which it is done: first hour, first day, later. While the
 * kind is not known (`null`, to be determined, other) the steps are those that never do harm. Guidance for people who
 * act, no duty of the law by itself; `source` says where a step comes from.
 */
export function checklistFor(incidentType: IncidentType | null): ContainmentStep[] {
  const own = incidentSteps[incidentType ?? 'toBeDetermined']
  const steps = [...firstSteps, ...own, ...lastSteps].map((key) => ({ key, ...containmentSteps[key] }))
  return containmentMoments.flatMap((moment) => steps.filter(({ when }) => when === moment))
}

// The others stop this breach or limit what comes of it.
const preventiveSteps: ReadonlySet<ContainmentStepKey> = new Set([
  'lookAtCause',
  'reviewRights',
  'fixSourceData',
])

/** What a step is once it is taken over as a measure: mending this breach, or preventing the next. */
export function measureKindOf(key: ContainmentStepKey): MeasureKind {
  return preventiveSteps.has(key) ? 'preventive' : 'corrective'
}

/** Every step, of whatever kind of incident. */
export function containmentStepKeys(): ContainmentStepKey[] {
  return Object.keys(containmentSteps) as ContainmentStepKey[]
}
