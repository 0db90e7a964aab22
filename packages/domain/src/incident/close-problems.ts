import { competentCases } from '../authority/competent.ts'
import { othersKey } from '../communication/audiences.ts'
import { dossierToldAt, tellingOf, tellingRulesOf } from '../communication/dossier-telling.ts'
import { isPublished } from '../communication/grounds.ts'
import { isForPeople } from '../communication/messages.ts'
import { openStates } from '../communication/telling.ts'
import { isDecisionOutdated, isWeighingOutdated } from '../decision/standing.ts'
import { dutiesOf } from '../duty/duties.ts'
import { needsFollowUp } from '../duty/follow-up.ts'
import { awaitsHandling, furtherDuties } from '../duty/further-duties.ts'
import { keptAmong, shownAsKept, type KeptDuty } from '../duty/kept-duties.ts'
import { dutyKinds, type Duty } from '../duty/kinds.ts'
import { isAfter } from '../duty/make-duty.ts'
import { openCases } from '../duty/phases.ts'
import type { Problem } from '../problem/problem.ts'
import type { Dossier } from './dossier.ts'
import { isNobodyToTell } from './nobody-to-tell.ts'
import { isOngoing } from './ongoing.ts'

/**
 * What must be met before a dossier may close; empty when it may. Every duty is met or has its recorded reason:
 * awareness, a weighing that came to a conclusion and that the facts have not overtaken, a decision that still rests on
 * it, a breach that has ended (what goes on is neither contained nor assessed to its end), a complete notification where the decision says notify
 * and none that was begun and neither completed nor withdrawn, nor one that later facts overtook, people told where it says tell, nothing owed under another regime or to a contract partner, nor once an incident that goes on is handled, no
 * measure left open.
 */
export function closeProblems(dossier: Dossier): Problem[] {
  const problems: Problem[] = []
  const add = (path: string, code: Problem['code']): void => void problems.push({ path, code })
  if (dossier.status !== 'confirmed') add('status', 'notConfirmed')
  if (dossier.awareAt === null) add('awareAt', 'awarenessMissing')
  if (isOngoing(dossier)) add('facts.timing.occurrenceKind', 'stillOngoing')
  if (dossier.weighing === null) add('weighing', 'weighingMissing')
  if (dossier.weighing?.conclusion === 'undetermined') add('weighing.conclusion', 'riskUndetermined')
  if (isWeighingOutdated(dossier)) add('weighing', 'weighingOutdated')
  if (dossier.decision === null) add('decision', 'decisionMissing')
  if (isDecisionOutdated(dossier)) add('decision', 'decisionOutdated')
  if (needsNewDecision(dossier)) add('decision', 'decisionWithdrawn')
  else if (needsNotification(dossier)) add('notifications', 'notificationMissing')
  else if (needsWithdrawal(dossier)) add('notifications', 'notificationOpen')
  else if (needsCompletion(dossier)) add('notifications', 'completeNotificationMissing')
  else if (needsFollowUp(dossier)) add('notifications', 'followUpMissing')
  if (needsTelling(dossier)) problems.push(tellingProblem(dossier))
  const waiting = awaitsHandling(dossier) ? 1 : 0
  const owed = openDuties(dossier).length + keptOwed(dossier).length + waiting
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
  const own: readonly string[] = dutyKinds
  const further = keptAmong(furtherDuties(dossier, dossier.reportedAt), dossier, dossier.reportedAt)
  return further.filter(
    ({ kind, metAt, state }) =>
      kind !== 'subProcessorReport' && metAt === null && state !== 'notRequired' && !own.includes(kind),
  )
}

/**
 * Duties of articles 33 and 34 that are owed on what was recorded before, and that nothing in the dossier asks any more: who
 * decides confirms the correction, or decides that they need not be met.
 */
export function keptOwed(dossier: Dossier): KeptDuty[] {
  if ((dossier.keptDuties ?? []).length === 0) return []
  const asked = { authority: needsNotification(dossier), people: needsTelling(dossier) }
  const [duties, bare] = [dossier, { ...dossier, keptDuties: [] }].map((one) =>
    dutiesOf(one, dossier.reportedAt),
  ) as [Duty[], Duty[]]
  return shownAsKept(dossier, duties, bare).filter(
    ({ key, kind }) =>
      (kind === 'authority' || kind === 'people') &&
      !asked[kind] &&
      duties.find((duty) => duty.key === key)?.metAt === null,
  )
}

/** Must the authority be notified, for the first time or anew after a withdrawal? */
export function needsNotification(dossier: Dossier): boolean {
  return dossier.decision?.authority === 'notify' && competentCases(dossier).length === 0
}

/** Was an incomplete notification sent that is neither completed nor withdrawn? Article 33(4). */
export function needsCompletion({ notifications }: Dossier): boolean {
  return openCases(notifications).some(({ isComplete }) => !isComplete)
}

/**
 * Was an incomplete notification sent, and is it decided since that nothing need be notified? Then it is withdrawn (AP, template
 * field 4): nothing is completed against the decision.
 */
export function needsWithdrawal(dossier: Dossier): boolean {
  return dossier.decision?.authority === 'doNotNotify' && needsCompletion(dossier)
}

/**
 * Does the newest decision say notify although what was notified has been withdrawn since? Then the two contradict each
 * other, and it is decided anew.
 */
export function needsNewDecision(dossier: Dossier): boolean {
  const { decision, notifications } = dossier
  if (decision === null || !needsNotification(dossier)) return false
  return notifications.some(
    ({ phase, sentAt }) => phase === 'withdrawal' && sentAt !== null && isAfter(sentAt, decision.decidedAt),
  )
}

/** Must people still be told, after a decision that says so? Every group counts; a message that nobody got counts for nothing. */
export function needsTelling(dossier: Dossier): boolean {
  const { decision, communications } = dossier
  if (decision?.people !== 'tell' && decision?.people !== 'tellPublicly') return false
  if (isNobodyToTell(dossier)) return false
  const { isEach = false } = tellingRulesOf(dossier)
  const isHalf = communications.some(
    (one) => one.toldAt !== null && one.wholeAt === null && !(isEach && isPublished(one)),
  )
  return isHalf || dossierToldAt(dossier) === null
}

// Once some were told the others are named; before that nobody was, and a list would say the same in more words.
function tellingProblem(dossier: Dossier): Problem {
  const path = 'communications'
  if (!dossier.communications.some((one) => one.toldAt !== null && isForPeople(one)))
    return { path, code: 'communicationMissing' }
  const open = tellingOf(dossier).filter(({ state }) => openStates.includes(state))
  const groups = open.filter(({ key }) => key !== othersKey).map(({ key, name }) => name ?? key)
  if (groups.length > 0) return { path, code: 'groupsUntold', params: { groups: groups.join(', ') } }
  return { path, code: 'peopleUntold' }
}
