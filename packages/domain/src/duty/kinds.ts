import type { Term } from '../clock/term.ts'
import type { Instant } from '../facts/facts.ts'

/** Duties of articles 33 and 34, and the check before them. */
export const dutyKinds = ['investigation', 'authority', 'people', 'processorReport'] as const
export type DutyKind = (typeof dutyKinds)[number]

/** Duties of the chain of processors, of other regimes and of the organisation itself; only where they apply. */
export const furtherDutyKinds = [
  'subProcessorReport',
  'nis2EarlyWarning',
  'nis2Notification',
  'nis2ProgressReport',
  'nis2FinalReport',
  'policeNotification',
  'telecomNotification',
  'telecomCompletion',
  'own',
] as const
export type FurtherDutyKind = (typeof furtherDutyKinds)[number]

export const dutyStates = ['running', 'met', 'metLate', 'overdue', 'notRequired'] as const
export type DutyState = (typeof dutyStates)[number]

/** One obligation with its own clock. */
export interface Duty {
  kind: DutyKind | FurtherDutyKind
  /** Tells the duties of one dossier apart: the kind, with the id of the link or own duty where there may be several. */
  key: string
  state: DutyState
  triggeredAt: Instant
  /** `null` where the duty has no term. */
  dueAt: Instant | null
  metAt: Instant | null
  /** What the due time is counted from the trigger with; `null` where the duty has no term. */
  term: Term | null
  /** Id of the rule set or rule, or of the own target or contract that sets the term. */
  ruleId: string
  source: string
  /** S: the legal source was read; B: believed. `null` where no law asks it: a duty of the organisation's own. */
  certainty: 'S' | 'B' | null
  /** Code of the authority it is owed to; `null` where the register, the contract or the facts name who. */
  recipient: string | null
  /** How the organisation calls a duty of its own or the link's sub-processor is called; `null` for all others. */
  name: string | null
}
