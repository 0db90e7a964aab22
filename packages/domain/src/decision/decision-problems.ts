import type { Problem, ProblemCode } from '../problem/problem.ts'
import { shownLength } from '../text/shown-text.ts'
import type { RiskLevel } from '../weighing/weighing.ts'
import type { Advice, DecisionInput } from './choices.ts'

/** Shortest reason or argument, in signs that a reader sees. */
export const reasonMinimum = 20

/**
 * What a decision still lacks; empty when it can be recorded. The controller may deviate from the advice, in writing.
 *
 * - Not notifying needs its argument as much as deviating does: article 33(1) makes notifying the rule, 33(5) asks that
 *   the authority can verify it.
 * - At high risk people are told unless one of the grounds of article 34(3) stands, with its argument. Ground (c),
 *   disproportionate effort, is another channel and not silence: it demands a public message.
 *
 * `weighing.risk` is the conclusion on which the decision rests.
 */
export function decisionProblems(
  decision: DecisionInput,
  advice: Advice,
  weighing: { risk: RiskLevel },
): Problem[] {
  const problems: Problem[] = []
  if (needsReason(decision, advice)) problems.push(...textProblems('reason', decision.reason))
  problems.push(...exceptionProblems(decision, weighing.risk === 'high'))
  return problems
}

/** Does the decision follow the advice on both parts? A part without advice cannot be deviated from. */
export function followsAdvice(decision: DecisionInput, advice: Advice): boolean {
  const authority = advice.authority === null || advice.authority === decision.authority
  return authority && (advice.people === null || advice.people === decision.people)
}

function needsReason(decision: DecisionInput, advice: Advice): boolean {
  return decision.authority === 'doNotNotify' || !followsAdvice(decision, advice)
}

/** How a choice about people stands to article 34(1) and (3). */
export function exceptionProblems(
  decision: Pick<DecisionInput, 'people' | 'exceptionGround' | 'exceptionArgument'>,
  isHigh: boolean,
): Problem[] {
  const { exceptionGround: ground, people } = decision
  if (ground === null) return isHigh && people !== 'tell' ? [problem('exceptionGround', 'required')] : []
  const problems = textProblems('exceptionArgument', decision.exceptionArgument)
  // A ground excuses from telling; with `tell` there is nothing to excuse.
  if (people === 'tell') problems.push(problem('exceptionGround', 'contradiction'))
  if (ground === 'disproportionate' && people !== 'tellPublicly' && people !== 'tell') {
    problems.push(problem('people', 'contradiction'))
  }
  if (ground !== 'disproportionate' && people === 'tellPublicly' && isHigh) {
    problems.push(problem('exceptionGround', 'contradiction'))
  }
  return problems
}

/** A reason or argument that must be there, and say something. */
export function textProblems(path: string, text: string | null): Problem[] {
  const length = shownLength(text ?? '')
  if (length === 0) return [problem(path, 'required')]
  return length < reasonMinimum ? [{ path, code: 'tooShort', params: { min: reasonMinimum } }] : []
}

function problem(path: string, code: ProblemCode): Problem {
  return { path, code }
}
