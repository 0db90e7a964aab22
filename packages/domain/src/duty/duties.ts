import { competentCases } from '../authority/competent.ts'
import { proposeFor } from '../awareness/propose-for.ts'
import { knownInstant } from '../clock/instant.ts'
import { dossierToldAt, owesTelling } from '../communication/dossier-telling.ts'
import { isHeldHigh, sparesAuthority } from '../decision/standing.ts'
import type { Instant } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { isNobodyToTell } from '../incident/nobody-to-tell.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { ruleSetAt, ruleSetById, ruleSets } from '../rules/rule-sets.ts'
import { furtherDuties } from './further-duties.ts'
import { keptAmong } from './kept-duties.ts'
import type { Duty } from './kinds.ts'
import { earliest, isAfter, makeDuty, spared } from './make-duty.ts'

/**
 * The obligations of a dossier at `now`, each with its own clock, in the order of `dutyKinds` and then of
 * `furtherDutyKinds`. A duty appears once its trigger is known: investigation with the report, authority with
 * awareness, people with high risk or a decision about people, the processor's report with its own awareness and a
 * contract term; the further ones only where the organisation's settings and the facts name them. A due time is met up
 * to and including its own millisecond. Sources: articles 33(1), 33(2) and 34(1), and `dutyRules`.
 *
 * A duty that was late on what was recorded first stays so until who decides confirms the correction: `KeptDuty`. A dossier
 * that was brought into another shows what it met; all else is owed there.
 *
 * The dossier's own rule set is looked up among `sets`; one that is not there gives way to the one in force at
 * awareness. Never throws: where an instant or a number of hours is absurd there is no due time.
 */
export function dutiesOf(dossier: Dossier, now: Instant, sets: readonly RuleSet[] = ruleSets): Duty[] {
  const duties = [
    investigationDuty(dossier, now),
    authorityDuty(dossier, now, sets),
    peopleDuty(dossier, now),
    reportOfProcessor(dossier, now),
  ]
  const all = [...duties.filter((duty) => duty !== null), ...furtherDuties(dossier, now)]
  const owed = keptAmong(all, dossier, now)
  return dossier.status === 'broughtTogether' ? owed.filter(({ metAt }) => metAt !== null) : owed
}

/**
 * The authority's clock as it runs if awareness is what the times point to, while nobody fixed it yet; `null` once it is
 * fixed, where nothing points to an instant, and where nothing is left to notify. A controller is aware once its
 * processor told it (EDPB Guidelines 9/2022), so these hours may run before anybody confirms it. To be shown and sorted
 * by; it is no duty of the dossier and is never kept as one. Never throws.
 */
export function provisionalDuty(
  dossier: Dossier,
  now: Instant,
  sets: readonly RuleSet[] = ruleSets,
): Duty | null {
  if (knownInstant(dossier.awareAt) !== null || isSettled(dossier)) return null
  const proposal = proposeFor(dossier)
  const duty = proposal && authorityDuty({ ...dossier, awareAt: proposal.at }, now, sets)
  return duty?.state === 'running' || duty?.state === 'overdue' ? duty : null
}

/**
 * Whether nothing but a hint (an outsider's word, the press, a claim) says that there was a breach, so that nobody is aware
 * of one. From a hint alone no hours of the law run (EDPB Guidelines 9/2022, II.A: aware after a short investigation): the
 * provisional time from it is when they would end if the hint was right at once, and past it nothing is late. Never throws.
 */
export function isHintAlone(dossier: Dossier): boolean {
  if (knownInstant(dossier.awareAt) !== null) return false
  return proposeFor(dossier)?.ground === null
}

/**
 * The duty of a processor towards one controller: report within the contract's hours from its own awareness. Without
 * a term there is no due time, only "without undue delay".
 */
export function processorReportDuty(
  processorAwareAt: Instant,
  termHours: number | null,
  toldAt: Instant | null,
  now: Instant,
): Duty {
  const draft = {
    kind: 'processorReport' as const,
    triggeredAt: processorAwareAt,
    metAt: toldAt,
    term: termHours === null ? null : hours(termHours),
    ruleId: 'contract',
    source:
      termHours === null
        ? 'GDPR article 33(2)'
        : `Processing agreement: ${String(termHours)} h; GDPR article 33(2)`,
    certainty: 'S' as const,
  }
  return makeDuty(draft, 'UTC', now)
}

function investigationDuty(dossier: Dossier, now: Instant): Duty {
  const { reportedAt, settings } = dossier
  const draft = {
    kind: 'investigation' as const,
    triggeredAt: reportedAt,
    metAt: investigatedAt(dossier),
    term: hours(settings.investigationHours),
    ruleId: 'own-target',
    source: `Own target of ${String(settings.investigationHours)} h; EDPB Guidelines 9/2022: a short investigation`,
    certainty: 'S' as const,
  }
  const duty = makeDuty(draft, settings.zone, now)
  return duty.metAt !== null || !isSettled(dossier) ? duty : { ...duty, state: 'met' }
}

// The check ends when awareness is fixed or when it shows that there was no breach.
function investigatedAt({ reportedAt, awareAt, dismissedAt }: Dossier): Instant | null {
  const end = knownInstant(awareAt) ?? knownInstant(dismissedAt)
  // Awareness usually lies before the report that brought it: then no check was needed.
  return end !== null && isAfter(reportedAt, end) ? reportedAt : end
}

function isSettled({ status }: Dossier): boolean {
  return status === 'closed' || status === 'dismissed' || status === 'broughtTogether'
}

// What was withdrawn, or went to an authority that is not competent, notifies nothing: the clock runs again until it is decided that nothing need be notified.
function authorityDuty(dossier: Dossier, now: Instant, sets: readonly RuleSet[]): Duty | null {
  const { settings } = dossier
  const awareAt = knownInstant(dossier.awareAt)
  if (awareAt === null) return null
  const rules = ruleSetById(dossier.ruleSetId, sets) ?? ruleSetAt(awareAt, sets)
  const draft = {
    kind: 'authority' as const,
    triggeredAt: awareAt,
    metAt: earliest(competentCases(dossier).map(({ openedAt }) => openedAt)),
    term: hours(rules.authorityHours),
    ruleId: rules.id,
    source: rules.source,
    certainty: 'S' as const,
  }
  const duty = makeDuty(draft, settings.zone, now)
  return sparesAuthority(dossier) || dossier.status === 'dismissed' ? spared(duty) : duty
}

function peopleDuty(dossier: Dossier, now: Instant): Duty | null {
  const { awareAt, weighing, decision, settings } = dossier
  const isHigh = isHeldHigh(dossier)
  // A high risk that was left open since was not found to be none: whoever decides to tell then gets no more time.
  const highRiskAt = isHigh || decision !== null ? knownInstant(weighing?.highRiskAt) : null
  const triggeredAt =
    highRiskAt ??
    (isHigh ? knownInstant(awareAt) : null) ??
    knownInstant(decision?.tellingSince) ??
    knownInstant(decision?.decidedAt)
  if (triggeredAt === null) return null
  const draft = {
    kind: 'people' as const,
    triggeredAt,
    // Groups of people have their own messages: met when the last of the last group was told.
    metAt: dossierToldAt(dossier),
    term: hours(settings.peopleTargetHours),
    ruleId: 'own-target',
    source: `GDPR article 34(1), without undue delay; own target of ${String(settings.peopleTargetHours)} h`,
    certainty: 'S' as const,
  }
  const duty = makeDuty(draft, settings.zone, now)
  return owesTelling(dossier) && !isNobodyToTell(dossier) ? duty : { ...duty, state: 'notRequired' }
}

function reportOfProcessor(dossier: Dossier, now: Instant): Duty | null {
  const { processorAwareAt, processorToldAt } = dossier.facts.timing
  if (knownInstant(processorAwareAt) === null || processorAwareAt === null) return null
  if (dossier.contractTermHours === null) return null
  return processorReportDuty(processorAwareAt, dossier.contractTermHours, knownInstant(processorToldAt), now)
}

function hours(count: number): { unit: 'hours'; count: number } {
  return { unit: 'hours', count }
}
