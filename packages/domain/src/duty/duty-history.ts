import type { Instant } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { ruleSets } from '../rules/rule-sets.ts'
import { dutiesOf } from './duties.ts'
import type { Duty } from './kinds.ts'

/** Why what was due when changed. */
export const dueCauses = [
  /** The trigger became known. */
  'triggerKnown',
  /** The trigger is no longer known, or the duty is no longer the organisation's. */
  'triggerGone',
  /** The trigger was moved, as awareness by a later insight. */
  'triggerMoved',
  /** Another rule set or rule holds. */
  'rulesChanged',
  /** The hours of the contract, own target or own duty were changed. */
  'termChanged',
  /** Decided, or found, that it need not be met. */
  'spared',
  /** Asked for again after it was spared. */
  'requiredAgain',
] as const
export type DueCause = (typeof dueCauses)[number]

/** How a dossier stood from an instant on, until the next state. */
export interface DossierState {
  at: Instant
  dossier: Dossier
}

/** One change of what was due when. */
export interface DueChange<State extends DossierState> {
  key: string
  kind: Duty['kind']
  /** When it changed: that of the state that brought it. */
  at: Instant
  /** What was due before; `null` when nothing was, or without a term. */
  before: Instant | null
  after: Instant | null
  cause: DueCause
  /** Rule that sets the term after the change; the last one known when the duty is gone. */
  ruleId: string
  /** The state that brought the change, with whatever the caller keeps beside it: who, which verb. */
  state: State
}

/**
 * What was due when in the course of a dossier: every change of a due time with what it was, what it became and why, in
 * the order of time and within one state of the duties. The states may come in any order; two at one instant keep
 * theirs. A duty that is met keeps its due time: meeting is no change of it. Never throws.
 */
export function dutyHistory<State extends DossierState>(
  states: readonly State[],
  sets: readonly RuleSet[] = ruleSets,
): DueChange<State>[] {
  let before: Duty[] = []
  return states
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || 0)
    .flatMap((state) => {
      const after = dutiesOf(state.dossier, state.at, sets)
      const changes = changesBetween(before, after, state)
      before = after
      return changes
    })
}

function changesBetween<State extends DossierState>(
  before: readonly Duty[],
  after: readonly Duty[],
  state: State,
): DueChange<State>[] {
  const was = new Map(before.map((duty) => [duty.key, duty]))
  const is = new Set(after.map(({ key }) => key))
  return [
    ...after.flatMap((duty) => changeOf(was.get(duty.key) ?? null, duty, state)),
    ...before.filter(({ key }) => !is.has(key)).flatMap((duty) => changeOf(duty, null, state)),
  ]
}

function changeOf<State extends DossierState>(
  before: Duty | null,
  after: Duty | null,
  state: State,
): DueChange<State>[] {
  const cause = causeOf(before, after)
  const duty = after ?? before
  if (cause === null || duty === null) return []
  const { key, kind, ruleId } = duty
  return [{ key, kind, at: state.at, before: dueOf(before), after: dueOf(after), cause, ruleId, state }]
}

function causeOf(before: Duty | null, after: Duty | null): DueCause | null {
  const [was, is] = [isAsked(before), isAsked(after)]
  if (!was && !is) return null
  if (before === null || after === null) return before === null ? 'triggerKnown' : 'triggerGone'
  if (was !== is) return is ? 'requiredAgain' : 'spared'
  if (before.triggeredAt !== after.triggeredAt) return 'triggerMoved'
  if (before.dueAt === after.dueAt) return null
  return before.ruleId === after.ruleId ? 'termChanged' : 'rulesChanged'
}

function isAsked(duty: Duty | null): boolean {
  return duty !== null && duty.state !== 'notRequired'
}

function dueOf(duty: Duty | null): Instant | null {
  return duty !== null && isAsked(duty) ? duty.dueAt : null
}
