import type { Answer } from '../facts/choices.ts'
import type { Problem } from '../problem/problem.ts'
import { isGraver } from '../weighing/graver.ts'
import type { RiskLevel } from '../weighing/weighing.ts'
import { textProblems } from './decision-problems.ts'

/**
 * What stands against the answers to the two essential questions, beside the proposal that follows from the facts.
 *
 * - A high risk is a risk, and what is no risk cannot turn out to be a high one: articles 33(1) and 34(1).
 * - "No risk" must be shown (article 33(1) with 5(2); EDPB Guidelines 9/2022: in doubt, notify). While what nobody knows
 *   yet could make it a risk, nobody can show it. Whoever knows better answers those facts, each with what they know;
 *   whoever does not, leaves the question open and notifies in phases (article 33(4)).
 *
 * - What is concluded more mildly than the facts propose, or than they leave open of a high risk, is judged freely, and answered for (articles 5(2) and 24(1)): with
 *   an argument of its own that says why the proposal does not hold here. It takes effect once who decides decided on it.
 *
 * Everything else the assessor may judge otherwise than the proposal, in words.
 */
export function conclusionProblems(
  { risk, highRisk }: { risk: Answer; highRisk: Answer },
  proposed: RiskLevel,
  deviationArgument: string | null,
  isHighOpen = false,
): Problem[] {
  const problems: Problem[] = []
  if (risk === 'no' && highRisk !== 'no') problems.push({ path: 'highRiskAnswer', code: 'contradiction' })
  if (risk === 'no' && proposed === 'undetermined') problems.push({ path: 'riskAnswer', code: 'factsOpen' })
  if (isHeldMilder(concludedRisk(risk, highRisk), proposed, isHighOpen)) {
    problems.push(...textProblems('deviationArgument', deviationArgument))
  }
  return problems
}

/** The two essential questions of articles 33(1) and 34(1) as one level; open as long as the first is open. */
export function concludedRisk(risk: Answer, highRisk: Answer): RiskLevel {
  if (highRisk === 'yes') return 'high'
  if (risk === 'no') return 'unlikely'
  return risk === 'yes' && highRisk === 'no' ? 'risk' : 'undetermined'
}

/**
 * Is it concluded more mildly than the facts propose, so that something is left out that they ask for? A risk that is
 * proposed and left open is notified all the same; a high risk that is left open tells nobody. "No high risk" leaves out
 * what the facts do not exclude: `isHighOpen`.
 */
export function isHeldMilder(conclusion: RiskLevel, proposed: RiskLevel, isHighOpen = false): boolean {
  if (conclusion === 'undetermined') return proposed === 'high'
  if (isHighOpen && conclusion === 'risk') return true
  return proposed !== 'undetermined' && isGraver(proposed, conclusion)
}
