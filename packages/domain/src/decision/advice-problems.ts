import type { Problem, ProblemCode } from '../problem/problem.ts'
import type { RiskLevel } from '../weighing/weighing.ts'
import type { Advice, DecisionInput, ExceptionGround } from './choices.ts'
import { exceptionProblems, textProblems } from './decision-problems.ts'

/** What the DPO advises, with the ground of article 34(3) on which people need not be told directly. */
export interface AdviceInput extends Advice {
  exceptionGround: DecisionInput['exceptionGround']
  /** The advice in words; carries the argument where the advice leaves the rule. */
  text: string | null
}

/**
 * What an advice still lacks beside the DPO's own conclusion; the same bar as for the decision that will rest on it.
 *
 * - Article 33(1): only where a risk is unlikely is the authority not notified. At high risk that cannot be advised; at a
 *   risk, or while it is open, only with words that say why.
 * - Article 34(1) and (3): at high risk people are told, unless a ground stands, with its argument in the same words.
 *
 * A part without advice is not judged. `excludedGrounds` are those that the facts exclude.
 */
export function adviceProblems(
  advice: AdviceInput,
  risk: RiskLevel,
  excludedGrounds: readonly ExceptionGround[],
): Problem[] {
  const problems: Problem[] = []
  if (advice.authority === 'doNotNotify' && risk === 'high') {
    problems.push(problem('authority', 'riskDemandsNotifying'))
  }
  if (advice.people === 'tell' && advice.exceptionGround !== null) {
    problems.push(problem('exceptionGround', 'contradiction'))
  } else if (advice.people !== null) {
    const { people, exceptionGround, text: exceptionArgument } = advice
    const choice = { people, exceptionGround, exceptionArgument }
    problems.push(...exceptionProblems(choice, risk === 'high', excludedGrounds))
  }
  const isNotifyingOpen = risk === 'risk' || risk === 'undetermined'
  if (advice.authority === 'doNotNotify' && isNotifyingOpen) {
    problems.push(...textProblems('exceptionArgument', advice.text))
  }
  return once(problems.map((one) => (one.path === 'exceptionArgument' ? { ...one, path: 'text' } : one)))
}

// Both parts can ask for the same words.
function once(problems: Problem[]): Problem[] {
  return problems.filter(
    (one, place) => problems.findIndex(({ path, code }) => path === one.path && code === one.code) === place,
  )
}

function problem(path: string, code: ProblemCode): Problem {
  return { path, code }
}
