import { addHours, compareInstants, type IncidentType, type Instant } from '@lekboek/domain'
import {
  checklistFor,
  containmentMoments,
  type ContainmentMoment,
  type ContainmentStep,
} from '@lekboek/domain/containment'

interface Taken {
  step: string | null
}

export interface ChecklistRow<Measure> {
  step: ContainmentStep
  /** The measure that it became; null while nobody took it over. */
  measure: Measure | null
}

/** The checklist of this kind of incident by the moment at which its steps are due. */
export function checklistRows<Measure extends Taken>(
  incidentType: IncidentType | null,
  measures: readonly Measure[],
): { when: ContainmentMoment; rows: ChecklistRow<Measure>[] }[] {
  const steps = checklistFor(incidentType)
  return containmentMoments
    .map((when) => ({
      when,
      rows: steps
        .filter((step) => step.when === when)
        .map((step) => ({ step, measure: measures.find((one) => one.step === step.key) ?? null })),
    }))
    .filter(({ rows }) => rows.length > 0)
}

const hours: Readonly<Record<ContainmentMoment, number>> = { firstHour: 1, firstDay: 24, later: 14 * 24 }

/** By when a step is proposed to be done. */
export interface StepDue {
  at: Instant
  /** The moment of the guidance is past: what is left is at once. */
  isPast: boolean
}

/** Counted from the first sight of the incident, as the guidance does; what should have been done by now is due now. */
export function dueOf(when: ContainmentMoment, firstSeenAt: Instant, now: Instant): StepDue {
  const at = addHours(firstSeenAt, hours[when])
  const isPast = compareInstants(at, now) <= 0
  return { at: isPast ? now : at, isPast }
}

/** When anybody first saw the incident, as far as the dossier knows. */
export function firstSeenAt({
  detectedAt,
  reportedAt,
}: {
  detectedAt: Instant | null
  reportedAt: Instant
}): Instant {
  return detectedAt ?? reportedAt
}

/** Kinds that say nothing about what to do. */
export function isGeneric(incidentType: IncidentType | null): boolean {
  return incidentType === null || incidentType === 'toBeDetermined' || incidentType === 'other'
}
