import { diffWordsWithSpace } from 'diff'

/** A stretch of two texts laid over each other: in both, or in one of them alone. */
export interface Stretch {
  readonly text: string
  readonly is: 'same' | 'added' | 'removed'
}

/** More than two people's work of reading: beyond it the two stand whole beside each other. */
const longest = 5_000

/** What one text says that the other did not, by whole words; null where too little is left of the old one to show it so. */
export function textDifference(before: string, after: string): readonly Stretch[] | null {
  if (before === '' || after === '' || before.length + after.length > longest) return null
  const stretches = diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    is: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
  }))
  const kept = stretches
    .filter(({ is }) => is === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0)
  return kept * 3 < before.trim().length ? null : stretches
}
