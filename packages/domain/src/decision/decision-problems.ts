import type { Problem, ProblemCode } from '../problem/problem.ts'
import { repeatsItself, saysNothing, shownLength } from '../text/shown-text.ts'
import { isGraver, isRisk } from '../weighing/graver.ts'
import type { RiskLevel } from '../weighing/weighing.ts'
import type { Advice, DecisionInput, ExceptionGround } from './choices.ts'

/** Shortest reason or argument, in signs that a reader sees. */
export const reasonMinimum = 20

/** What a decision rests on. */
export interface DecisionBasis {
  /** What the newest assessment concluded; without one, the proposal. */
  risk: RiskLevel
  /** Was there an assessment? */
  isAssessed: boolean
  /** What follows from the facts as they are. */
  proposed: RiskLevel
  /** They propose no high risk and exclude none: `isHighOpen`. */
  isHighOpen: boolean
  /** The facts weigh graver than those that were assessed: `isWeighingOutdated`. */
  isOutdated: boolean
  /** Grounds of article 34(3) that the facts exclude. */
  excludedGrounds: readonly ExceptionGround[]
}

/**
 * What a decision still lacks; empty when it can be recorded. The controller may deviate from the advice, in writing.
 *
 * - Not notifying needs its argument as much as deviating does: article 33(1) makes notifying the rule, 33(5) asks that
 *   the authority can verify it. It rests on an assessment that came to a conclusion and that the facts have not
 *   overtaken; at a high risk it cannot be decided at all, nor at a risk that the facts propose as a high one: whoever holds
 *   that no risk is left concludes so first.
 * - At high risk people are told unless one of the grounds of article 34(3) stands, with its argument. Ground (c),
 *   disproportionate effort, is another channel and not silence: it demands a public message.
 * - Whoever decides more mildly than the assessment or the facts point to, confirms it: free, and accountable for it
 *   (articles 5(2) and 24(1)).
 */
export function decisionProblems(decision: DecisionInput, advice: Advice, basis: DecisionBasis): Problem[] {
  const problems = [...silenceProblems(decision, basis)]
  if (needsReason(decision, advice)) problems.push(...textProblems('reason', decision.reason))
  const exception = exceptionProblems(decision, basis.risk === 'high', basis.excludedGrounds)
  problems.push(...exception)
  // Whoever owes a ground owes its argument: both are said at once.
  if (decision.exceptionGround === null && exception.length > 0)
    problems.push(...textProblems('exceptionArgument', decision.exceptionArgument))
  if (needsConfirmation(decision, basis) && decision.isConfirmed !== true) {
    problems.push(problem('isConfirmed', 'required'))
  }
  return problems
}

/** Does the decision follow the advice on both parts? A part without advice cannot be deviated from. */
export function followsAdvice(
  decision: Pick<DecisionInput, 'authority' | 'people'>,
  advice: Advice,
): boolean {
  const authority = advice.authority === null || advice.authority === decision.authority
  return authority && (advice.people === null || advice.people === decision.people)
}

/**
 * Is it decided more mildly than the assessment or the facts point to? Not notifying at a risk, not telling each of the
 * people at what the facts propose as a high risk or do not exclude to be one, and a ground of article 34(3) that the facts speak against.
 */
export function needsConfirmation(
  { authority, people, exceptionGround }: Pick<DecisionInput, 'authority' | 'people' | 'exceptionGround'>,
  { risk, proposed, isHighOpen, excludedGrounds }: DecisionBasis,
): boolean {
  // Where it is refused outright there is nothing to confirm.
  if (authority === 'doNotNotify' && !demandsNotifying(risk, proposed) && (isRisk(risk) || isRisk(proposed)))
    return true
  if (exceptionGround !== null) {
    return (
      people !== 'tell' && exceptionGround !== 'unintelligible' && excludedGrounds.includes(exceptionGround)
    )
  }
  const isHeldMilder =
    proposed === 'high' ? isGraver(proposed, risk) : isHighOpen && (risk === 'risk' || risk === 'unlikely')
  return people !== 'tell' && isHeldMilder
}

/** How a choice about people stands to article 34(1) and (3). */
export function exceptionProblems(
  decision: Pick<DecisionInput, 'people' | 'exceptionGround' | 'exceptionArgument'>,
  isHigh: boolean,
  excludedGrounds: readonly ExceptionGround[],
): Problem[] {
  const { exceptionGround: ground, people } = decision
  if (ground === null) return isHigh && people !== 'tell' ? [problem('exceptionGround', 'required')] : []
  const problems = textProblems('exceptionArgument', decision.exceptionArgument)
  // A ground excuses from telling; with `tell` there is nothing to excuse.
  if (people === 'tell') problems.push(problem('exceptionGround', 'contradiction'))
  // Data that can be read are not unintelligible, whatever is argued. What the other two grounds rest on happened outside
  // the facts too, so that words can carry them.
  else if (ground === 'unintelligible' && excludedGrounds.includes(ground)) {
    problems.push(problem('exceptionGround', 'groundExcluded'))
  }
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
  if (saysNothing(text ?? '')) return [problem(path, 'saysNothing')]
  if (length < reasonMinimum) return [{ path, code: 'tooShort', params: { min: reasonMinimum } }]
  return repeatsItself(text ?? '') ? [problem(path, 'repeatsItself')] : []
}

// Deciding to do nothing rests on a conclusion. Notifying and telling need none: article 33(4), recital 86.
function silenceProblems(
  { authority, people, exceptionGround }: DecisionInput,
  { risk, isAssessed, proposed, isOutdated }: DecisionBasis,
): Problem[] {
  const problems: Problem[] = []
  if (authority === 'doNotNotify') {
    if (!isAssessed) problems.push(problem('authority', 'weighingMissing'))
    else if (risk === 'undetermined') problems.push(problem('authority', 'riskUndetermined'))
    else if (isOutdated && risk !== 'high') problems.push(problem('authority', 'weighingOutdated'))
    else if (demandsNotifying(risk, proposed)) problems.push(problem('authority', 'riskDemandsNotifying'))
  }
  if (isSilent(people) && exceptionGround === null) {
    if (!isAssessed) problems.push(problem('people', 'weighingMissing'))
    else if (isOutdated && proposed === 'high') problems.push(problem('people', 'weighingOutdated'))
  }
  return problems
}

function demandsNotifying(risk: RiskLevel, proposed: RiskLevel): boolean {
  return risk === 'high' || (risk === 'risk' && proposed === 'high')
}

function isSilent(people: DecisionInput['people']): boolean {
  return people === 'doNotTell'
}

function needsReason(decision: DecisionInput, advice: Advice): boolean {
  return decision.authority === 'doNotNotify' || !followsAdvice(decision, advice)
}

function problem(path: string, code: ProblemCode): Problem {
  return { path, code }
}
