import { delayFrom, type Dossier, type Instant, type RuleSet } from '@lekboek/domain'
import type { StoredDossier } from '../incident/load-dossier.ts'

/**
 * From which of the instants of awareness that a dossier had a delay is accounted for: not from one of which who decides
 * confirmed that it was recorded wrongly.
 */
export function delayFromAt(
  { awareness }: Pick<StoredDossier, 'awareness'>,
  { awareAt, keptDuties = [] }: Pick<Dossier, 'awareAt' | 'keptDuties'>,
  rules: RuleSet,
): Instant | null {
  if (awareAt === null) return null
  const wrong = new Set(
    keptDuties.flatMap(({ key, confirmedAt, triggeredAt }) =>
      key === 'authority' && confirmedAt !== null ? [triggeredAt] : [],
    ),
  )
  // The newest stands first: each was replaced when the one before it in the list was recorded.
  const past = awareness.flatMap((one, place) => {
    const next = awareness[place - 1]
    return next === undefined || wrong.has(one.awareAt)
      ? []
      : [{ awareAt: one.awareAt, until: next.recordedAt }]
  })
  return delayFrom(awareAt, past, rules)
}
