import { addHours, compareInstants } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { ruleSetAt, ruleSetById } from '../rules/rule-sets.ts'
import type { Duty, DutyKind, DutyState } from './kinds.ts'

/**
 * The obligations of a dossier at `now`, each with its own clock, in the order of `dutyKinds`. A duty appears once its
 * trigger is known: investigation with the report, authority with awareness, people with high risk or a decision about
 * people, the processor's report with its own awareness and a contract term. A due time is met up to and including its
 * own millisecond. Sources: articles 33(1), 33(2) and 34(1).
 */
export function dutiesOf(dossier: Dossier, now: Instant): Duty[] {
  const duties = [
    investigationDuty(dossier, now),
    authorityDuty(dossier, now),
    peopleDuty(dossier, now),
    reportOfProcessor(dossier, now),
  ]
  return duties.filter((duty) => duty !== null)
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
  const dueAt = termHours === null ? null : addHours(processorAwareAt, termHours)
  const source =
    termHours === null
      ? 'GDPR article 33(2)'
      : `Processing agreement: ${String(termHours)} h; GDPR article 33(2)`
  return duty('processorReport', processorAwareAt, dueAt, toldAt, now, 'contract', source)
}

function investigationDuty(dossier: Dossier, now: Instant): Duty {
  const { reportedAt, settings } = dossier
  const dueAt = addHours(reportedAt, settings.investigationHours)
  const source = `Own target of ${String(settings.investigationHours)} h; EDPB Guidelines 9/2022: a short investigation`
  const base = duty('investigation', reportedAt, dueAt, investigatedAt(dossier), now, 'own-target', source)
  if (base.metAt !== null || !isSettled(dossier)) return base
  return { ...base, state: 'met' }
}

// The check ends when awareness is fixed or when it shows that there was no breach.
function investigatedAt({ reportedAt, awareAt, dismissedAt }: Dossier): Instant | null {
  const end = awareAt ?? dismissedAt ?? null
  // Awareness usually lies before the report that brought it: then no check was needed.
  return end !== null && compareInstants(end, reportedAt) < 0 ? reportedAt : end
}

function isSettled({ status }: Dossier): boolean {
  return status === 'closed' || status === 'dismissed'
}

function authorityDuty(dossier: Dossier, now: Instant): Duty | null {
  const { awareAt, decision, notifications } = dossier
  if (awareAt === null) return null
  const rules = ruleSetById(dossier.ruleSetId) ?? ruleSetAt(awareAt)
  const dueAt = addHours(awareAt, rules.authorityHours)
  const sent = earliest(
    notifications.filter(({ phase }) => phase !== 'withdrawal').map(({ sentAt }) => sentAt),
  )
  const base = duty('authority', awareAt, dueAt, sent, now, rules.id, rules.source.en)
  const isSpared = decision?.authority === 'doNotNotify' || dossier.status === 'dismissed'
  return isSpared && sent === null ? { ...base, state: 'notRequired' } : base
}

function peopleDuty(dossier: Dossier, now: Instant): Duty | null {
  const { awareAt, weighing, decision, settings, communications } = dossier
  const isHigh = weighing?.conclusion === 'high'
  const triggeredAt = (isHigh ? (weighing.highRiskAt ?? awareAt) : null) ?? decision?.decidedAt ?? null
  if (triggeredAt === null) return null
  const dueAt = addHours(triggeredAt, settings.peopleTargetHours)
  const source = `GDPR article 34(1), without undue delay; own target of ${String(settings.peopleTargetHours)} h`
  const base = duty('people', triggeredAt, dueAt, allTold(communications), now, 'own-target', source)
  return mustTell(dossier, isHigh) ? base : { ...base, state: 'notRequired' }
}

function mustTell({ decision, status }: Dossier, isHigh: boolean): boolean {
  if (status === 'dismissed') return false
  if (decision === null) return isHigh
  return decision.people === 'tell' || decision.people === 'tellPublicly'
}

// Groups of people have their own messages: the duty is met when the last group was told.
function allTold(communications: Dossier['communications']): Instant | null {
  const told = communications.map(({ toldAt }) => toldAt).filter((at) => at !== null)
  return told.length < communications.length ? null : (told.sort(compareInstants).at(-1) ?? null)
}

function reportOfProcessor(dossier: Dossier, now: Instant): Duty | null {
  const { processorAwareAt, processorToldAt } = dossier.facts.timing
  if (processorAwareAt === null || dossier.contractTermHours === null) return null
  return processorReportDuty(processorAwareAt, dossier.contractTermHours, processorToldAt, now)
}

function duty(
  kind: DutyKind,
  triggeredAt: Instant,
  dueAt: Instant | null,
  metAt: Instant | null,
  now: Instant,
  ruleId: string,
  source: string,
): Duty {
  return { kind, state: stateOf(dueAt, metAt, now), triggeredAt, dueAt, metAt, ruleId, source }
}

function stateOf(dueAt: Instant | null, metAt: Instant | null, now: Instant): DutyState {
  if (metAt !== null) return dueAt !== null && compareInstants(metAt, dueAt) > 0 ? 'metLate' : 'met'
  return dueAt !== null && compareInstants(now, dueAt) > 0 ? 'overdue' : 'running'
}

function earliest(instants: (Instant | null)[]): Instant | null {
  return instants.filter((at) => at !== null).sort(compareInstants)[0] ?? null
}
