import { leadingClock } from '@lekboek/domain'
import type { Dossier } from '../incident/useDossier.ts'

/** The duty that a dossier counts down to: of those still open the one that is due first, save an own target that is past. */
export function leadingDutyOf({ duties }: Pick<Dossier, 'duties'>): Dossier['duties'][number] | null {
  return leadingClock(duties.map((duty) => ({ ...duty, dueAt: duty.dueAt ?? null })))
}
