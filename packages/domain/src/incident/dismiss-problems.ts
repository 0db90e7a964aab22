import { isWeighingOutdated } from '../decision/standing.ts'
import { openCases } from '../duty/phases.ts'
import type { Problem } from '../problem/problem.ts'
import type { Dossier } from './dossier.ts'

/**
 * What stands in the way of finding that there was no breach; empty when a dossier may be dismissed. Whoever finds that
 * takes away what articles 33 and 34 rest on (article 4(12)), so nothing that the controller did on it may stand beside
 * it: a risk that was assessed is assessed anew, on the facts as they proved to be; a decision to act is taken anew; what
 * was notified is withdrawn (AP; template field 4). What was sent or told stays to be seen.
 */
export function dismissProblems(dossier: Dossier): Problem[] {
  const { weighing, decision, notifications } = dossier
  const problems: Problem[] = []
  if (weighing?.conclusion === 'risk' || weighing?.conclusion === 'high') {
    problems.push({ path: 'weighing', code: 'riskAssessed' })
  } else if (isWeighingOutdated(dossier)) {
    problems.push({ path: 'weighing', code: 'weighingOutdated' })
  }
  if (
    decision?.authority === 'notify' ||
    decision?.people === 'tell' ||
    decision?.people === 'tellPublicly'
  ) {
    problems.push({ path: 'decision', code: 'decidedToAct' })
  }
  if (openCases(notifications).length > 0) problems.push({ path: 'notifications', code: 'notificationOpen' })
  return problems
}
