import { selectMeasure, type Register } from '@lekboek/database'
import { withInstants } from '../incident/load-dossier.ts'
import { conflict, notFound } from '../refusal.ts'

/** A measure as it is stored; instants are ISO texts in UTC. */
export interface StoredMeasure {
  readonly id: string
  readonly version: number
  readonly text: string
  readonly kind: string
  readonly owner: string
  readonly dueAt: string | null
  readonly doneAt: string | null
  readonly result: string | null
}

const everything = {
  id: true,
  version: true,
  text: true,
  kind: true,
  owner: true,
  dueAt: true,
  doneAt: true,
  result: true,
} as const

/**
 * The measure as somebody saw it; its dossier is locked.
 *
 * @throws {Refusal} conflict, with the stored measure, when it was saved since.
 */
export async function seenMeasure(
  register: Register,
  measureId: string,
  seen: number,
): Promise<StoredMeasure> {
  const row = await selectMeasure(register, measureId, everything)
  if (!row) throw notFound()
  const measure = withInstants(row) as StoredMeasure
  if (measure.version !== seen) throw conflict(measure.version, measure)
  return measure
}
