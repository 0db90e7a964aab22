import { isWeighingOutdated, sparesAuthority } from '../decision/standing.ts'
import { openCases } from '../duty/phases.ts'
import { contradictionsOf } from '../facts/contradictions.ts'
import type { Facts } from '../facts/facts.ts'
import type { Problem } from '../problem/problem.ts'
import { isRisk, shownRisk } from '../weighing/graver.ts'
import { weigh } from '../weighing/weigh.ts'
import type { Dossier } from './dossier.ts'

/**
 * What stands in the way of finding that there was no breach; empty when a dossier may be dismissed. Whoever finds that
 * takes away what articles 33 and 34 rest on (article 4(12)), so nothing that the controller did on it may stand beside
 * it: a risk that was assessed is assessed anew, on the facts as they proved to be; a decision to act is taken anew; what
 * was notified is withdrawn (AP; template field 4). Facts that show a risk stand against it too, whether or not anybody
 * weighed them: they are answered as they proved to be, or a risk is concluded to be unlikely in spite of them and who
 * decides decides so. What was sent or told stays to be seen.
 */
export function dismissProblems(dossier: Dossier): Problem[] {
  const { decision, notifications } = dossier
  const problems: Problem[] = []
  const weighed = weighedProblem(dossier)
  if (weighed !== null) problems.push({ path: 'weighing', code: weighed })
  if (
    decision?.authority === 'notify' ||
    decision?.people === 'tell' ||
    decision?.people === 'tellPublicly'
  ) {
    problems.push({ path: 'decision', code: 'decidedToAct' })
  } else if (weighed === null && isRisk(weigh(dossier.facts).risk) && !sparesAuthority(dossier)) {
    problems.push({ path: 'decision', code: 'decisionMissing' })
  }
  if (openCases(notifications).length > 0) problems.push({ path: 'notifications', code: 'notificationOpen' })
  return problems
}

/**
 * Is it found that there was no breach although the facts showed a risk once, and do not show since that there is none? What is
 * not known any more says nothing (article 5(2)): then who decides confirms it.
 */
export function isDismissedInDoubt(dossier: Dossier): boolean {
  const { status, facts, weighing, hasShownRisk = false } = dossier
  if (status !== 'dismissed' || !(hasShownRisk || isRisk(weighing?.proposed ?? null))) return false
  return shownRisk(weigh(facts)) === 'undetermined' && !sparesAuthority(dossier)
}

/** The dossier after an act, with that its facts showed a risk which they do not show any more. */
export function withShownRisk({ facts }: Pick<Dossier, 'facts'>, after: Dossier): Dossier {
  if (after.hasShownRisk === true || facts === after.facts) return after
  const isGone = isRisk(weigh(facts).risk) && !isRisk(weigh(after.facts).risk)
  return isGone ? { ...after, hasShownRisk: true } : after
}

// No assessment, and one that stayed open, is no conclusion.
function weighedProblem(dossier: Dossier): 'riskAssessed' | 'weighingOutdated' | 'factsShowRisk' | null {
  const { weighing, facts } = dossier
  const conclusion = weighing?.conclusion ?? null
  if (isRisk(conclusion)) return 'riskAssessed'
  if (isWeighingOutdated(dossier)) return 'weighingOutdated'
  if (conclusion === 'unlikely') return null
  if (isRisk(weighing?.bound ?? null)) return 'riskAssessed'
  return mayShowRisk(facts) ? 'factsShowRisk' : null
}

// Of answers that exclude each other, one shows it.
function mayShowRisk(facts: Facts): boolean {
  const risk = shownRisk(weigh(facts))
  return isRisk(risk) || (risk === 'undetermined' && contradictionsOf(facts).length > 0)
}
