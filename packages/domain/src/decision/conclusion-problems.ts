import type { Answer } from '../facts/choices.ts'
import type { Problem } from '../problem/problem.ts'
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
 * - "No risk" although the facts propose one is judged freely, and answered for (articles 5(2) and 24(1)): with an argument
 *   of its own that says why the proposal does not hold here.
 *
 * Everything else the assessor may judge otherwise than the proposal, in words.
 */
export function conclusionProblems(
  { risk, highRisk }: { risk: Answer; highRisk: Answer },
  proposed: RiskLevel,
  deviationArgument: string | null,
): Problem[] {
  if (risk !== 'no') return []
  const problems: Problem[] = []
  if (highRisk !== 'no') problems.push({ path: 'highRiskAnswer', code: 'contradiction' })
  if (proposed === 'undetermined') problems.push({ path: 'riskAnswer', code: 'factsOpen' })
  if (holdsUnlikely(risk, proposed)) problems.push(...textProblems('deviationArgument', deviationArgument))
  return problems
}

/** Is a risk held to be unlikely although the facts propose one? That needs an argument of its own. */
export function holdsUnlikely(risk: Answer | null, proposed: RiskLevel): boolean {
  return risk === 'no' && (proposed === 'risk' || proposed === 'high')
}
