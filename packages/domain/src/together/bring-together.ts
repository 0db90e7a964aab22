import { firstProposal, proposeFor } from '../awareness/propose-for.ts'
import type { AwarenessProposal } from '../awareness/ground.ts'
import { dutiesOf } from '../duty/duties.ts'
import type { KeptDuty } from '../duty/kept-duties.ts'
import type { Duty } from '../duty/kinds.ts'
import { earliest, isAfter } from '../duty/make-duty.ts'
import type { Instant } from '../facts/facts.ts'
import type { Dossier, IncidentStatus } from '../incident/dossier.ts'
import { ruleSetAt } from '../rules/rule-sets.ts'
import { isRisk, shownRisk } from '../weighing/graver.ts'
import { weigh } from '../weighing/weigh.ts'

/**
 * The dossier that remains once others were brought into it. The controller was aware when it was in the first of them (EDPB
 * Guidelines 9/2022, II.A: somebody in the organisation), so that the earliest instant runs the clock; what was owed sooner or more
 * in any of them than the joined dossier asks is kept until who decides confirms it: no term grows longer, and none goes. Its facts,
 * weighing and decision are its own; those of the others stand beside it.
 */
export function withBroughtIn(into: Dossier, others: readonly Dossier[], now: Instant): Dossier {
  const open = others.filter(isOpen)
  const awareAt = earliest([into, ...open].map((one) => one.awareAt))
  const isSooner = awareAt !== null && awareAt !== into.awareAt
  const joined: Dossier = {
    ...into,
    status: statusOf(into, open, awareAt),
    reportedAt: earliest([into, ...open].map((one) => one.reportedAt)) ?? into.reportedAt,
    // What was dismissed knew of something too, once it proves to belong to a breach.
    awareAt: awareAt && earliest([awareAt, ...others.map((one) => one.awareAt)]),
    ...(isSooner && { ruleSetId: ruleSetAt(awareAt).id }),
    broughtWith: broughtWith(into, others),
    openMeasures: [into, ...others].reduce((sum, one) => sum + one.openMeasures, 0),
    hasShownRisk: (into.hasShownRisk ?? false) || others.some(hasRisk),
    hasGoneOn: (into.hasGoneOn ?? false) || others.some((one) => one.hasGoneOn ?? false),
  }
  return withCarried(joined, [into, ...others], now)
}

/** A dossier that was brought into another: it asks for nothing any more. */
export function broughtIn(other: Dossier): Dossier {
  return { ...other, status: 'broughtTogether', openMeasures: 0 }
}

function isOpen({ status }: Dossier): boolean {
  return status === 'reported' || status === 'investigating' || status === 'confirmed'
}

function statusOf(into: Dossier, open: readonly Dossier[], awareAt: Instant | null): IncidentStatus {
  if (awareAt !== null) return 'confirmed'
  return open.some(({ status }) => status === 'investigating') ? 'investigating' : into.status
}

/** What points to awareness in any of the others, beside the facts of the one that remains. */
function broughtWith(into: Dossier, others: readonly Dossier[]): AwarenessProposal | null {
  return firstProposal([into.broughtWith ?? null, ...others.map(proposeFor)])
}

function hasRisk({ facts, weighing, hasShownRisk = false }: Dossier): boolean {
  return hasShownRisk || isRisk(weighing?.conclusion ?? null) || isRisk(shownRisk(weigh(facts)))
}

/**
 * Duties that run in one of them and that the joined dossier would not show as soon: those that whoever remains left out with a
 * reason of its own, which the others never had.
 */
export function lostDuties(before: readonly Dossier[], joined: Dossier, now: Instant): Duty[] {
  const is = dutiesOf(joined, now)
  return owedIn(before, now).filter(
    (duty) => !is.some((one) => one.key === duty.key && isNoMilder(one, duty)),
  )
}

function owedIn(dossiers: readonly Dossier[], now: Instant): Duty[] {
  return dossiers.flatMap((one) => dutiesOf(one, now)).filter(isOwed)
}

function withCarried(joined: Dossier, before: readonly Dossier[], now: Instant): Dossier {
  const carried = lostDuties(before, joined, now).map(({ state: _, ...duty }): KeptDuty => ({
    ...duty,
    since: now,
    confirmedAt: null,
  }))
  if (carried.length === 0) return joined
  return { ...joined, keptDuties: [...(joined.keptDuties ?? []), ...carried] }
}

/** The controller's own check begins with the first report; what a processor owes is not for the controller to meet. */
const others: ReadonlySet<Duty['kind']> = new Set(['investigation', 'processorReport', 'subProcessorReport'])

function isOwed({ kind, state }: Duty): boolean {
  return !others.has(kind) && (state === 'running' || state === 'overdue')
}

function isNoMilder(duty: Duty, than: Duty): boolean {
  if (duty.state === 'notRequired') return false
  return than.dueAt === null || (duty.dueAt !== null && !isAfter(duty.dueAt, than.dueAt))
}
