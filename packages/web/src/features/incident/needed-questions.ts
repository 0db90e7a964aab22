import { isGraver, type RiskLevel } from '@lekboek/domain'
import type { AnswerAt } from '../facts/fact-field.ts'
import { askedFor, pathOf, type FactPlace } from '../facts/fact-place.ts'

interface Weighing {
  risk: RiskLevel
  missing: readonly { path: string }[]
  presumed: readonly string[]
  counterfacts: readonly { path: string; risk: RiskLevel }[]
  reasons: readonly { path: string; direction: string }[]
}

/**
 * The questions whose answer would bring a dossier on, as they can be answered now: one that waits for another stands
 * under that other, and each stands once. `deciding` could change the proposal, because it is open, or because what is
 * presumed while nobody answers could prove graver; `milder` are those of which an answer could only make it milder;
 * `open` those that the proposal itself calls unknown, although no answer to them would change it.
 */
export function neededQuestions(
  { risk, missing, presumed, counterfacts, reasons }: Weighing,
  at: AnswerAt,
): { deciding: FactPlace[]; milder: FactPlace[]; open: FactPlace[] } {
  const known = new Set<string>()
  const asked = (paths: readonly string[]) =>
    paths.flatMap((path) => {
      const shown = askedFor(path, at)
      if (!shown || known.has(pathOf(shown))) return []
      known.add(pathOf(shown))
      return [shown]
    })
  const graver = new Set(counterfacts.filter((one) => isGraver(one.risk, risk)).map(({ path }) => path))
  const deciding = asked([...missing.map(({ path }) => path), ...presumed.filter((path) => graver.has(path))])
  return { deciding, milder: asked(presumed), open: asked(reasons.filter(isUnknown).map(({ path }) => path)) }
}

function isUnknown({ direction }: { direction: string }): boolean {
  return direction === 'unknown'
}
