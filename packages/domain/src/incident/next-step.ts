import { addHours, compareInstants } from '../clock/instant.ts'
import { isDecisionOutdated, isWeighingOutdated } from '../decision/standing.ts'
import { dutiesOf } from '../duty/duties.ts'
import { needsFollowUp } from '../duty/follow-up.ts'
import { awaitsHandling } from '../duty/further-duties.ts'
import { shownAsKept } from '../duty/kept-duties.ts'
import type { Instant } from '../facts/facts.ts'
import { ruleSetAt, ruleSetById } from '../rules/rule-sets.ts'
import { isGraver, shownRisk } from '../weighing/graver.ts'
import { weigh } from '../weighing/weigh.ts'
import {
  keptOwed,
  needsCompletion,
  needsNewDecision,
  needsNotification,
  needsTelling,
  needsWithdrawal,
  openDuties,
} from './close-problems.ts'
import type { Dossier, NextStep } from './dossier.ts'
import { isOngoing } from './ongoing.ts'

/** With this many hours or fewer left, facts no longer hold up the weighing: an incomplete notification can be sent. */
export const assessRegardlessHours = 24

/**
 * The most pressing thing to do in a dossier at `now`. Unanswered facts come before the weighing only while more than
 * 24 hours remain: article 33(4) lets the authority be notified in phases, and forensics are not waited for (EDPB
 * 01/2021, paragraphs 8 and 9).
 */
export function nextStep(dossier: Dossier, now: Instant): NextStep {
  const { status, awareAt } = dossier
  if (status === 'closed' || status === 'broughtTogether') return 'none'
  if (status === 'dismissed') return hasKept(dossier, now) ? 'confirmCorrection' : 'none'
  if (awareAt === null) return status === 'reported' ? 'investigate' : 'fixAwareness'
  // What was dismissed and taken up again is a suspicion: whoever finds it true fixes awareness again.
  if (status !== 'confirmed') return 'fixAwareness'
  if (dossier.weighing === null) return hasTimeForFacts(dossier, awareAt, now) ? 'answerFacts' : 'assess'
  if (dossier.decision === null) return beforeDecision(dossier)
  return afterDecision(dossier)
}

function beforeDecision(dossier: Dossier): NextStep {
  if (isWeighingOutdated(dossier)) return 'assess'
  return dossier.advisedAt === null ? 'advise' : 'decide'
}

function afterDecision(dossier: Dossier): NextStep {
  // Nothing is decided on a weighing that the facts overtook.
  if (needsNewDecision(dossier) || isDecisionOutdated(dossier))
    return isWeighingOutdated(dossier) ? 'assess' : 'decide'
  if (needsNotification(dossier)) return isMilderThan(dossier, 'risk') ? 'decide' : 'notifyAuthority'
  if (needsTelling(dossier)) return isMilderThan(dossier, 'high') ? 'decide' : 'tellPeople'
  // A conclusion that stayed open, or that the facts overtook, is weighed again once the first notification is out.
  if (dossier.weighing?.conclusion === 'undetermined' || isWeighingOutdated(dossier)) return 'assess'
  if (needsWithdrawal(dossier)) return 'withdrawNotification'
  if (needsCompletion(dossier) || needsFollowUp(dossier)) return 'completeNotification'
  if (keptOwed(dossier).length > 0) return 'confirmCorrection'
  if (openDuties(dossier).length > 0 || awaitsHandling(dossier)) return 'meetDuties'
  if (dossier.openMeasures > 0) return 'finishMeasures'
  return isOngoing(dossier) ? 'answerFacts' : 'close'
}

// A milder conclusion undoes no decision by itself; yet nobody is notified or told in spite of it before who decides looked at it.
function isMilderThan(dossier: Dossier, needed: 'risk' | 'high'): boolean {
  const { weighing } = dossier
  if (weighing === null || isWeighingOutdated(dossier)) return false
  const { conclusion, bound = conclusion } = weighing
  return conclusion !== 'undetermined' && isGraver(needed, conclusion) && !isGraver(needed, bound)
}

// What had passed when it was dismissed is put right by who decides.
function hasKept(dossier: Dossier, now: Instant): boolean {
  const { keptDuties = [] } = dossier
  if (keptDuties.length === 0) return false
  const [duties, bare] = [dutiesOf(dossier, now), dutiesOf({ ...dossier, keptDuties: [] }, now)]
  return shownAsKept(dossier, duties, bare).some(
    (one) => duties.find(({ key }) => key === one.key)?.metAt === null,
  )
}

function hasTimeForFacts(dossier: Dossier, awareAt: Instant, now: Instant): boolean {
  const rules = ruleSetById(dossier.ruleSetId) ?? ruleSetAt(awareAt)
  const latest = addHours(awareAt, rules.authorityHours - assessRegardlessHours)
  return compareInstants(now, latest) < 0 && shownRisk(weigh(dossier.facts)) === 'undetermined'
}
