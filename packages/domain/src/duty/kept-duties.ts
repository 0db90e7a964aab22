import { isDecisionOutdated, sparesAuthority } from '../decision/standing.ts'
import type { Instant } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { knownInstant } from '../clock/instant.ts'
import { dutyKinds, furtherDutyKinds, type Duty } from './kinds.ts'
import { earliest, isAfter, stateOf } from './make-duty.ts'

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
 * The dossier after an act, with the duties that the act alone does not undo. Any instant that starts a clock may be
 * corrected, and a significant incident found to be none: the controller is free in it and answers for it (articles 5(2)
 * and 24(1)). But what had passed, or was done late, was so on what the controller itself recorded: that is undone by who
 * decides, and seen until then. Who decides on notifying or telling, or leaves an own duty out with its reason, names what
 * is undone.
 */
export function withKeptDuties(
  before: Dossier,
  was: readonly Duty[],
  after: Dossier,
  is: readonly Duty[],
  now: Instant,
): Dossier {
  const then = new Map(is.map((duty) => [duty.key, duty]))
  const named = namedIn(before, after)
  const lost = was.filter((duty) => !named(duty) && isLost(duty, then.get(duty.key) ?? null))
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
    .filter(({ key }) => !known.has(key))
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

/** Those that nobody confirmed, the gravest of each key. */
function openKept({ keptDuties = [] }: Dossier): KeptDuty[] {
  const open = keptDuties.filter(({ confirmedAt }) => confirmedAt === null)
  return open.filter(
    (one, place) =>
      !open.some(
        (other, at) =>
          other.key === one.key && (isSooner(other, one) || (at < place && !isSooner(one, other))),
      ),
  )
}

function isSooner({ dueAt }: KeptDuty, than: KeptDuty): boolean {
  return dueAt !== null && (than.dueAt === null || isAfter(than.dueAt, dueAt))
}

const kinds: readonly Duty['kind'][] = [...dutyKinds, ...furtherDutyKinds]

// A processor's own lateness, and the organisation's target for a check, are not what the controller answers for.
const others: ReadonlySet<Duty['kind']> = new Set(['investigation', 'processorReport', 'subProcessorReport'])

/** Duties that wait for a first notification: taken back, that one is owed again, which is the graver. */
const completing: ReadonlySet<Duty['kind']> = new Set(['nis2FinalReport', 'telecomCompletion'])

function isLost(was: Duty, is: Duty | null): boolean {
  if (others.has(was.kind)) return false
  const wasLate = was.state === 'overdue' || was.state === 'metLate'
  if (is === null)
    return wasLate ? !completing.has(was.kind) : was.state === 'running' && isOfSignificance(was)
  if (!wasLate) return false
  return is.state === 'notRequired' || !isNoMilder(is, was)
}

// Nothing else ends these: without them the incident is not significant after all.
function isOfSignificance({ kind }: Duty): boolean {
  return kind === 'nis2EarlyWarning' || kind === 'nis2Notification'
}

function isNoMilder(duty: Duty, than: Pick<Duty, 'dueAt'>): boolean {
  if (duty.state === 'notRequired') return false
  return than.dueAt === null || (duty.dueAt !== null && !isAfter(duty.dueAt, than.dueAt))
}

/** Which duties the act itself names: by a decision, by the reason for an own duty, or by confirming what was kept. */
function namedIn(before: Dossier, after: Dossier): (duty: Duty) => boolean {
  const isDecided = after.decision?.decidedAt !== before.decision?.decidedAt
  const open = new Set(openKept(after).map(({ key }) => key))
  const confirmed = new Set(openKept(before).flatMap(({ key }) => (open.has(key) ? [] : [key])))
  return ({ key, kind }) =>
    (isDecided && isDecidable(kind)) ||
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
  const metAt = knownInstant(is?.metAt) ?? earliest(sent) ?? (is === null ? kept.metAt : null)
  return { ...kept, metAt, state: stateOf(kept.dueAt, metAt, now) }
}

/** Duties that are kept and that nobody met yet. */
export function keptOpen({ keptDuties = [] }: Dossier, duties: readonly Duty[]): KeptDuty[] {
  return keptDuties.filter(
    (one) => isShownAsKept(one, duties) && duties.some(({ key, metAt }) => key === one.key && metAt === null),
  )
}

/** Is a duty shown as it was kept? */
export function isShownAsKept(
  { key, dueAt, triggeredAt, confirmedAt }: KeptDuty,
  duties: readonly Duty[],
): boolean {
  if (confirmedAt !== null) return false
  return duties.some(
    (duty) =>
      duty.key === key &&
      duty.state !== 'notRequired' &&
      duty.dueAt === dueAt &&
      duty.triggeredAt === triggeredAt,
  )
}
