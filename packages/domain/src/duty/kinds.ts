import type { Instant } from '../facts/facts.ts'

export const dutyKinds = ['investigation', 'authority', 'people', 'processorReport'] as const
export type DutyKind = (typeof dutyKinds)[number]

export const dutyStates = ['running', 'met', 'metLate', 'overdue', 'notRequired'] as const
export type DutyState = (typeof dutyStates)[number]

/** One obligation with its own clock. */
export interface Duty {
  kind: DutyKind
  state: DutyState
  triggeredAt: Instant
  /** `null` where the duty has no term. */
  dueAt: Instant | null
  metAt: Instant | null
  /** Id of the rule set, or of the own target or contract that sets the term. */
  ruleId: string
  source: string
}
