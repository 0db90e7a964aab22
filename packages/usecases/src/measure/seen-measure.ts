import type { StoredDossier, StoredMeasure } from '../incident/load-dossier.ts'
import { conflict, notFound } from '../refusal.ts'

/** @throws {Refusal} conflict, with the stored measure, when somebody saved it since this version was seen. */
export function seenMeasure(stored: StoredDossier, measureId: string, seen: number): StoredMeasure {
  const measure = stored.measures.find(({ id }) => id === measureId)
  if (!measure) throw notFound()
  if (measure.version !== seen) throw conflict(measure.version, measure)
  return measure
}
