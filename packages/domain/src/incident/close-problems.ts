import { furtherDuties } from '../duty/further-duties.ts'
import type { Duty } from '../duty/kinds.ts'
import type { Problem } from '../problem/problem.ts'
import type { Dossier } from './dossier.ts'

/**
 * What must be met before a dossier may close; empty when it may. Every duty is met or has its recorded reason:
 * awareness, a weighing that came to a conclusion, a decision, a complete notification (or its withdrawal) where the
 * decision says notify, people told where it says tell, nothing owed under another regime or to a contract partner, no
 * measure left open.
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
  const owed = openDuties(dossier).length
  if (owed > 0) problems.push({ path: 'duties', code: 'dutiesOpen', params: { count: owed } })
  if (dossier.openMeasures > 0) {
    problems.push({ path: 'measures', code: 'measuresOpen', params: { count: dossier.openMeasures } })
  }
  return problems
}

/**
 * What the organisation itself still owes under other regimes and by its own duties. What a sub-processor owes to its
 * processor is not for the controller to meet.
 */
export function openDuties(dossier: Dossier): Duty[] {
  return furtherDuties(dossier, dossier.reportedAt).filter(
    ({ kind, metAt, state }) => kind !== 'subProcessorReport' && metAt === null && state !== 'notRequired',
  )
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
