import { delayFrom, type Dossier, type Instant, type RuleSet } from '@lekboek/domain'
import type { StoredDossier } from '../incident/load-dossier.ts'

/** From which of the instants of awareness that a dossier had a delay is accounted for. */
export function delayFromAt(
  { awareness }: Pick<StoredDossier, 'awareness'>,
  { awareAt }: Pick<Dossier, 'awareAt'>,
  rules: RuleSet,
): Instant | null {
  if (awareAt === null) return null
  // The newest stands first: each was replaced when the one before it in the list was recorded.
  const past = awareness.flatMap((one, place) => {
    const next = awareness[place - 1]
    return next === undefined ? [] : [{ awareAt: one.awareAt, until: next.recordedAt }]
  })
  return delayFrom(awareAt, past, rules)
}
