import type { Dossier } from '../incident/useDossier.ts'

/** Every decision with the newest first. */
export function decisionsNewestFirst(dossier: Pick<Dossier, 'decisions'>): Dossier['decisions'][number][] {
  return dossier.decisions.toSorted((one, other) => other.decidedAt.localeCompare(one.decidedAt))
}
