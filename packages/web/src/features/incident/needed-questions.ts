import { isGraver, type RiskLevel } from '@lekboek/domain'
import type { AnswerAt } from '../facts/fact-field.ts'
import { disbeliefOf } from '../assessment/disbelief.ts'
import type { FoundContradiction } from '../facts/contradictions-at.ts'
import { askedFor, pathOf, type FactPlace } from '../facts/fact-place.ts'

/** A question, and where answers to it, and to those that wait for it, could bring the proposal by themselves. */
export interface NeededQuestion extends FactPlace {
  outcomes: readonly RiskLevel[]
  /** The question that is weighed, where this one only leads to it. */
  weighed: string
}

/** The questions that would bring a dossier on, by what an answer could do. */
export interface Needed {
  deciding: NeededQuestion[]
  milder: NeededQuestion[]
  open: NeededQuestion[]
  doubted: NeededQuestion[]
}

/** What says which answers are not believed. */
interface Doubts {
  contradictions: readonly FoundContradiction[]
  answerAt: (path: string) => unknown
}

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
 * `open` those that the proposal itself calls unknown, although no answer to them would change it; `doubted` those whose
 * answer is not believed, because another one denies it.
 */
export function neededQuestions(
  { risk, missing, presumed, counterfacts, reasons }: Weighing,
  at: AnswerAt,
  doubts: Doubts = { contradictions: [], answerAt: () => null },
): Needed {
  const known = new Set<string>()
  const asked = (paths: readonly string[]) =>
    paths.flatMap((path) => {
      const shown = askedFor(path, at)
      if (!shown || known.has(pathOf(shown))) return []
      known.add(pathOf(shown))
      return [{ ...shown, outcomes: outcomesAt(pathOf(shown)), weighed: path }]
    })
  const outcomesAt = (shown: string) => {
    const own = counterfacts.filter(({ path }) => {
      const place = askedFor(path, at)
      return place !== null && pathOf(place) === shown
    })
    return [...new Set(own.map((one) => one.risk))]
  }
  const isDoubted = (reason: { path: string; direction: string }) =>
    disbeliefOf(reason, doubts.contradictions, doubts.answerAt(reason.path)) !== null
  const graver = new Set(counterfacts.filter((one) => isGraver(one.risk, risk)).map(({ path }) => path))
  const deciding = asked([...missing.map(({ path }) => path), ...presumed.filter((path) => graver.has(path))])
  const milder = asked(presumed)
  const doubted = asked(reasons.filter(isDoubted).map(({ path }) => path))
  return { deciding, milder, doubted, open: asked(reasons.filter(isUnknown).map(({ path }) => path)) }
}

function isUnknown({ direction }: { direction: string }): boolean {
  return direction === 'unknown'
}
