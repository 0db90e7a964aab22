import type { AnswerAt } from '../facts/fact-field.ts'
import { askedFor, pathOf, type FactPlace } from '../facts/fact-place.ts'

interface Weighing {
  missing: readonly { path: string }[]
  reasons: readonly { path: string; direction: string }[]
}

/**
 * The questions whose answer would bring a dossier on, as they can be answered now: one that waits for another stands
 * under that other, and each stands once. `deciding` could change the proposal; `open` are those that the proposal
 * itself calls unknown, although no answer to them would change it.
 */
export function neededQuestions(
  { missing, reasons }: Weighing,
  at: AnswerAt,
): { deciding: FactPlace[]; open: FactPlace[] } {
  const known = new Set<string>()
  const asked = (paths: readonly string[]) =>
    paths.flatMap((path) => {
      const shown = askedFor(path, at)
      if (!shown || known.has(pathOf(shown))) return []
      known.add(pathOf(shown))
      return [shown]
    })
  const deciding = asked(missing.map(({ path }) => path))
  return { deciding, open: asked(reasons.filter(isUnknown).map(({ path }) => path)) }
}

function isUnknown({ direction }: { direction: string }): boolean {
  return direction === 'unknown'
}
