import { diffArrays } from 'diff'

/** A stretch of two texts laid over each other: in both, or in one of them alone. */
export interface Stretch {
  readonly text: string
  readonly is: 'same' | 'added' | 'removed'
}

/** What is compared whole: words with what is written against them, `2.310` and `weg.`; or items of a list. */
const parts = {
  words: (text: string) => text.split(/(\s+)/),
  items: (text: string) => text.split(/(; )/),
} as const
export type Part = keyof typeof parts

/** Of longer texts nobody reads the marks: the new one stands whole. */
const longest = 5_000

/**
 * What one text says that the other did not; null where there is nothing to compare, or where so little is left of the old one that
 * marks would be all one sees.
 */
export function textDifference(before: string, after: string, by: Part): readonly Stretch[] | null {
  if (before === '' || after === '' || before.length + after.length > longest) return null
  const stretches = joined(
    diffArrays(parts[by](before), parts[by](after)).map(({ value, added, removed }) => ({
      text: value.join(''),
      is: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    })),
  )
  const kept = stretches
    .filter(({ is }) => is === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0)
  return kept * 3 < before.trim().length ? null : stretches
}

/** What has nothing but a space or a comma of the list between it is one change, read in one go: first what went, then what came. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const done: Stretch[] = []
  let change = { removed: '', added: '' }
  const finish = () => {
    // The space behind both belongs to neither.
    const isSpaced = /\s$/.test(change.removed) && /\s$/.test(change.added)
    const [removed, added] = [change.removed, change.added].map((text) => (isSpaced ? text.trimEnd() : text))
    if (removed) done.push({ text: removed, is: 'removed' })
    if (added) done.push({ text: added, is: 'added' })
    if (isSpaced) done.push({ text: ' ', is: 'same' })
    change = { removed: '', added: '' }
  }
  stretches.forEach(({ text, is }, index) => {
    const isBetween = index > 0 && index < stretches.length - 1 && /^[\s;]+$/.test(text)
    if (is === 'same' && !isBetween) {
      finish()
      const last = done.at(-1)?.is === 'same' ? done.pop() : undefined
      done.push({ text: (last?.text ?? '') + text, is })
      return
    }
    if (is !== 'added') change.removed += text
    if (is !== 'removed') change.added += text
  })
  finish()
  return done
}
