import type { Problem } from '../problem/problem.ts'
import type { Dossier } from './dossier.ts'

/**
 * What must be met before a dossier may close; empty when it may. Every duty is met or has its recorded reason:
 * awareness, a weighing that came to a conclusion, a decision, a complete notification (or its withdrawal) where the
 * decision says notify, people told where it says tell, no measure left open.
 */
export function closeProblems(dossier: Dossier): Problem[] {
  const problems: Problem[] = []
  const add = (path: string, code: Problem['code']): void => void problems.push({ path, code })
  if (dossier.status !== 'confirmed') add('status', 'notConfirmed')
  if (dossier.awareAt === null) add('awareAt', 'awarenessMissing')
  if (dossier.weighing === null) add('weighing', 'weighingMissing')
  if (dossier.weighing?.conclusion === 'undetermined') add('weighing.conclusion', 'riskUndetermined')
  if (dossier.decision === null) add('decision', 'decisionMissing')
  if (needsNotification(dossier)) add('notifications', 'notificationMissing')
  else if (needsCompletion(dossier)) add('notifications', 'completeNotificationMissing')
  if (needsTelling(dossier)) add('communications', 'communicationMissing')
  if (dossier.openMeasures > 0) {
    problems.push({ path: 'measures', code: 'measuresOpen', params: { count: dossier.openMeasures } })
  }
  return problems
}

/** Must the authority still be notified for the first time? */
export function needsNotification({ decision, notifications }: Dossier): boolean {
  return decision?.authority === 'notify' && !notifications.some(({ sentAt }) => sentAt !== null)
}

/** Was an incomplete notification sent that is neither completed nor withdrawn? Article 33(4). */
export function needsCompletion({ notifications }: Dossier): boolean {
  const sent = notifications.filter(({ sentAt }) => sentAt !== null)
  return sent.length > 0 && !sent.some(({ phase }) => phase === 'complete' || phase === 'withdrawal')
}

/** Must people still be told, after a decision that says so? Every group's message counts. */
export function needsTelling({ decision, communications }: Dossier): boolean {
  if (decision?.people !== 'tell' && decision?.people !== 'tellPublicly') return false
  return communications.length === 0 || communications.some(({ toldAt }) => toldAt === null)
}
