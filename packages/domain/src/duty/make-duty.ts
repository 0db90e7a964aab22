import { knownInstant } from '../clock/instant.ts'
import { dueAfter } from '../clock/term.ts'
import type { Instant } from '../facts/facts.ts'
import type { Duty, DutyState } from './kinds.ts'

/** What is known of a duty before its clock is read. */
export interface DutyDraft extends Pick<
  Duty,
  'kind' | 'triggeredAt' | 'metAt' | 'term' | 'ruleId' | 'source'
> {
  /** The kind when left out. */
  key?: string
  certainty?: Duty['certainty']
  recipient?: string | null
  name?: string | null
}

/** Reads the clock of a duty at `now`. A due time is met up to and including its own millisecond. Never throws. */
export function makeDuty(draft: DutyDraft, zone: string, now: Instant): Duty {
  const { kind, triggeredAt, metAt, term, ruleId, source } = draft
  const dueAt = term === null ? null : dueAfter(triggeredAt, term, zone)
  return {
    kind,
    key: draft.key ?? kind,
    state: stateOf(dueAt, metAt, now),
    triggeredAt,
    dueAt,
    metAt,
    term,
    ruleId,
    source,
    certainty: draft.certainty ?? null,
    recipient: draft.recipient ?? null,
    name: draft.name ?? null,
  }
}

/** The same duty, asking for nothing, unless it was met already. */
export function spared(duty: Duty): Duty {
  return duty.metAt === null ? { ...duty, state: 'notRequired' } : duty
}

/** The first of the instants that are known, or `null`. */
export function earliest(instants: readonly (Instant | null | undefined)[]): Instant | null {
  return instants.reduce<Instant | null>((first, at) => {
    const next = knownInstant(at)
    return first === null || (next !== null && isAfter(first, next)) ? next : first
  }, null)
}

/** Is `a` later than `b`? False when either is no instant. */
export function isAfter(a: Instant, b: Instant): boolean {
  return Date.parse(a) > Date.parse(b)
}

/** How a duty stands at `now`: met up to and including its due time, or not. */
export function stateOf(dueAt: Instant | null, metAt: Instant | null, now: Instant): DutyState {
  if (metAt !== null) return dueAt !== null && isAfter(metAt, dueAt) ? 'metLate' : 'met'
  return dueAt !== null && isAfter(now, dueAt) ? 'overdue' : 'running'
}
