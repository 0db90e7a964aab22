import { isDecisionOutdated, sparesAuthority } from '../decision/standing.ts'
import type { Instant } from '../facts/facts.ts'
import { isDismissedInDoubt, withShownRisk } from '../incident/dismiss-problems.ts'
import type { Dossier } from '../incident/dossier.ts'
import { isNobodyToTell } from '../incident/nobody-to-tell.ts'
import { withGoneOn } from '../incident/ongoing.ts'
import { knownInstant } from '../clock/instant.ts'
import { dutyKinds, furtherDutyKinds, type Duty } from './kinds.ts'
import { earliest, isAfter, makeDuty, stateOf } from './make-duty.ts'

/**
 * A duty as it stood when something was recorded by which it would be late no longer, or gone. It is shown so until who
 * decides confirms that it had been recorded wrongly before.
 */
export interface KeptDuty extends Omit<Duty, 'state'> {
  /** When that was recorded. */
  since: Instant
  /** When who decides confirmed it; `null` while nobody did. */
  confirmedAt: Instant | null
}

/**
 * The dossier after an act, with the duties that the act alone does not undo. Any instant that starts a clock, or ends it, may
 * be corrected, and a significant incident found to be none: the controller is free in it and answers for it (articles 5(2)
 * and 24(1)). But what had passed, or was done late, was so on what the controller itself recorded: that is undone by who
 * decides, and seen until then. So is a breach whose facts showed a risk, and are not known any more, when it is found to be
 * none. Who decides on notifying or telling, or leaves an own duty out with its reason, names what is undone.
 */
export function withKeptDuties(
  before: Dossier,
  was: readonly Duty[],
  outcome: Dossier,
  is: readonly Duty[],
  now: Instant,
): Dossier {
  const after = withGoneOn(before, withShownRisk(before, outcome))
  const then = new Map(is.map((duty) => [duty.key, duty]))
  const named = namedIn(before, after)
  const lost = was.filter((duty) => !named(duty) && isLost(duty, then.get(duty.key) ?? null, is))
  if (before.status !== 'dismissed' && isDismissedInDoubt(after)) lost.push(...doubted(after, was, lost))
  if (lost.length === 0) return after
  const kept = lost.map(({ state: _, ...duty }): KeptDuty => ({ ...duty, since: now, confirmedAt: null }))
  return { ...after, keptDuties: [...(after.keptDuties ?? []), ...kept] }
}

/** The duties with those that are kept in place of milder ones of the same key, and beside them where there is none. */
export function keptAmong(duties: readonly Duty[], dossier: Dossier, now: Instant): Duty[] {
  const kept = openKept(dossier)
  if (kept.length === 0) return [...duties]
  const known = new Set(duties.map(({ key }) => key))
  const gone = kept
    .filter((one) => !known.has(one.key) && !isUnbegun(one, duties))
    .map((one) => stillOwed(one, null, dossier, now))
    .filter(({ key, metAt }) => metAt !== null || !isSparedIn(dossier, key))
  const standing = duties.map((duty) => {
    const one = kept.find(({ key }) => key === duty.key)
    return one === undefined || isNoMilder(duty, one) || isLeftOut(duty, dossier, one.since)
      ? duty
      : stillOwed(one, duty, dossier, now)
  })
  return [...standing, ...gone].toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
}

/**
 * What is kept of notifying where it is found that there was no breach and the facts do not show that: the duty as it stood,
 * or one without an hour where awareness was never fixed.
 */
function doubted(dossier: Dossier, was: readonly Duty[], lost: readonly Duty[]): Duty[] {
  if ([...lost, ...openKept(dossier)].some(({ kind }) => kind === 'authority')) return []
  const known = was.find(({ kind }) => kind === 'authority')
  const { reportedAt, ruleSetId, settings } = dossier
  const draft = { kind: 'authority' as const, triggeredAt: reportedAt, metAt: null, term: null }
  return [
    known ??
      makeDuty(
        { ...draft, ruleId: ruleSetId, source: 'GDPR articles 5(2) and 33(1)' },
        settings.zone,
        reportedAt,
      ),
  ]
}

/** Those that nobody confirmed, the gravest of each key. */
function openKept({ keptDuties = [] }: Dossier): KeptDuty[] {
  const open = keptDuties.filter(({ confirmedAt }) => confirmedAt === null)
  return open.filter(
    (one, place) =>
      !open.some(
        (other, at) =>
          other.key === one.key && (isSooner(other, one) || (at > place && !isSooner(one, other))),
      ),
  )
}

function isSooner(one: KeptDuty, than: KeptDuty): boolean {
  if (one.dueAt === than.dueAt) return isMetLate(one) && !isMetLate(than)
  return one.dueAt !== null && (than.dueAt === null || isAfter(than.dueAt, one.dueAt))
}

function isMetLate({ dueAt, metAt }: Pick<Duty, 'dueAt' | 'metAt'>): boolean {
  return metAt !== null && dueAt !== null && isAfter(metAt, dueAt)
}

const kinds: readonly Duty['kind'][] = [...dutyKinds, ...furtherDutyKinds]

// A processor's own lateness, and the organisation's target for a check, are not what the controller answers for.
const others: ReadonlySet<Duty['kind']> = new Set(['investigation', 'processorReport', 'subProcessorReport'])

/** Duties that wait for a first notification: taken back, that one is owed again in their place, which is the graver. */
const completing: ReadonlySet<Duty['kind']> = new Set([
  ...(['nis2ProgressReport', 'nis2FinalReport', 'telecomCompletion'] as const),
])

/** Of these one takes the place of the other where an incident goes on for longer than was known, or ended before. */
const reports: ReadonlySet<Duty['kind']> = new Set(['nis2ProgressReport', 'nis2FinalReport'])

function isLost(was: Duty, is: Duty | null, after: readonly Duty[]): boolean {
  if (others.has(was.kind) || isTakenOver(was, after)) return false
  const wasLate = isLate(was)
  if (is === null) return wasLate || (was.state === 'running' && isOfSignificance(was))
  if (!wasLate) return false
  // What was sent late, and is taken back, may be recorded anew as if it had gone in time.
  return !isNoMilder(is, was) || (was.state === 'metLate' && is.metAt === null)
}

function isLate({ state }: Duty): boolean {
  return state === 'overdue' || state === 'metLate'
}

function isUnbegun({ kind }: Pick<Duty, 'kind'>, after: readonly Duty[]): boolean {
  const isNotified = after.some((duty) => duty.kind === 'nis2Notification' && duty.metAt !== null)
  return completing.has(kind) && !(reports.has(kind) && isNotified)
}

// Not met, and the other one stands in its place now, as late as it was: nothing is undone.
function isTakenOver({ kind, dueAt, state }: Duty, after: readonly Duty[]): boolean {
  if (state !== 'overdue' || !reports.has(kind)) return false
  return after.some((one) => reports.has(one.kind) && one.kind !== kind && one.dueAt === dueAt && isLate(one))
}

// Nothing else ends these: without them the incident is not significant after all.
function isOfSignificance({ kind }: Duty): boolean {
  return kind === 'nis2EarlyWarning' || kind === 'nis2Notification'
}

function isNoMilder(duty: Duty, than: Pick<Duty, 'dueAt' | 'metAt'>): boolean {
  if (duty.state === 'notRequired' || (duty.state === 'met' && isMetLate(than))) return false
  return than.dueAt === null || (duty.dueAt !== null && !isAfter(duty.dueAt, than.dueAt))
}

/** Which duties the act itself names: by a decision, by the grounds why nobody is told, by the reason for an own duty, or by confirming what was kept. */
function namedIn(before: Dossier, after: Dossier): (duty: Duty) => boolean {
  const isDecided = after.decision?.decidedAt !== before.decision?.decidedAt
  const open = new Set(openKept(after).map(({ key }) => key))
  const confirmed = new Set(openKept(before).flatMap(({ key }) => (open.has(key) ? [] : [key])))
  const isNobodyLeft = isNobodyToTell(after) && !isNobodyToTell(before)
  return ({ key, kind }) =>
    (isDecided && isDecidable(kind)) ||
    (isNobodyLeft && kind === 'people') ||
    (isSparedIn(after, key) && !isSparedIn(before, key)) ||
    confirmed.has(key)
}

function isSparedIn({ sparedDuties = [] }: Dossier, key: string): boolean {
  return sparedDuties.includes(key)
}

function isDecidable(kind: Duty['kind']): boolean {
  return kind === 'authority' || kind === 'people' || kind === 'policeNotification'
}

/** Is it decided, or said with its reason, since then that this duty need not be met? */
function isLeftOut({ key, kind, state, metAt }: Duty, dossier: Dossier, since: Instant): boolean {
  const { decision } = dossier
  if (metAt === null && isSparedIn(dossier, key)) return true
  if (state !== 'notRequired' || decision === null || isAfter(since, decision.decidedAt)) return false
  return kind === 'people' ? !isDecisionOutdated(dossier) : isDecidable(kind) && sparesAuthority(dossier)
}

function stillOwed(
  { since: _, confirmedAt: __, ...kept }: KeptDuty,
  is: Duty | null,
  dossier: Dossier,
  now: Instant,
): Duty {
  const sent = (dossier.reports ?? []).filter(({ duty }) => duty === kept.key).map(({ sentAt }) => sentAt)
  const said = knownInstant(is?.metAt) ?? earliest(sent) ?? (is === null ? kept.metAt : null)
  // Corrected to an instant in time, it was late on the one before.
  const isCorrected = said !== null && isMetLate(kept) && !isMetLate({ dueAt: kept.dueAt, metAt: said })
  const metAt = isCorrected ? kept.metAt : said
  return { ...kept, metAt, state: stateOf(kept.dueAt, metAt, now) }
}

/**
 * The duties that stand as they were kept, each as it was recorded gravest: who decides can confirm that it was recorded
 * wrongly. `bare` are the duties of the same dossier without what is kept.
 */
export function shownAsKept(dossier: Dossier, duties: readonly Duty[], bare: readonly Duty[]): KeptDuty[] {
  return openKept(dossier).filter(({ key }) => {
    const [shown, own] = [duties, bare].map((all) => all.find((duty) => duty.key === key))
    return (
      shown !== undefined &&
      shown.state !== 'notRequired' &&
      (shown.dueAt !== own?.dueAt || shown.metAt !== own.metAt || shown.state !== own.state)
    )
  })
}
