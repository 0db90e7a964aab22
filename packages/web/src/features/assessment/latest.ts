import type { Dossier } from '../incident/useDossier.ts'

type Assessment = Dossier['assessments'][number]

/** Every weighing with the newest first. */
export function assessmentsNewestFirst(dossier: Pick<Dossier, 'assessments'>): Assessment[] {
  return dossier.assessments.toSorted((one, other) => other.assessedAt.localeCompare(one.assessedAt))
}

/** The weighing that holds, and with it the advice. */
export function latestAssessment(dossier: Pick<Dossier, 'assessments'>): Assessment | undefined {
  return assessmentsNewestFirst(dossier)[0]
}
