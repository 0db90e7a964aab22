import { delayFrom, type Dossier, type Instant, type RuleSet } from '@lekboek/domain'

/**
 * From which of the instants of awareness that a dossier had a delay is accounted for: not from one of which who decides
 * confirmed that it was recorded wrongly, nor from those after it that had been replaced by then.
 */
export function delayFromAt(
  {
    awareness,
  }: { readonly awareness: readonly { readonly awareAt: Instant; readonly recordedAt: Instant }[] },
  { awareAt, keptDuties = [] }: Pick<Dossier, 'awareAt' | 'keptDuties'>,
  rules: RuleSet,
): Instant | null {
  if (awareAt === null) return null
  // What was confirmed before awareness was moved concerned something else, such as when a notification was sent.
  const isWrong = (at: Instant, until: Instant) =>
    keptDuties.some(
      ({ key, confirmedAt, triggeredAt }) =>
        key === 'authority' && triggeredAt <= at && confirmedAt !== null && confirmedAt >= until,
    )
  // The newest stands first: each was replaced when the one before it in the list was recorded.
  const past = awareness.flatMap((one, place) => {
    const next = awareness[place - 1]
    return next === undefined || isWrong(one.awareAt, next.recordedAt)
      ? []
      : [{ awareAt: one.awareAt, until: next.recordedAt }]
  })
  return delayFrom(awareAt, past, rules)
}
