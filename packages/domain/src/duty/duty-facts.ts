import type { Instant } from '../facts/facts.ts'

/** The instants from which a duty of the organisation's own may count. */
export const ownDutyTriggers = ['occurred', 'detected', 'reported', 'aware'] as const
export type OwnDutyTrigger = (typeof ownDutyTriggers)[number]

/** How the term of an own duty counts: elapsed hours, or days as the terms of the law in days do. */
export const ownDutyUnits = ['hours', 'days'] as const
export type OwnDutyUnit = (typeof ownDutyUnits)[number]

/** A duty that no law sets: of a contract, an insurance policy, an agreement within a group. */
export interface OwnDuty {
  /** Unique within the organisation. */
  id: string
  /** As the organisation calls it, "Cyberverzekeraar". */
  name: string
  trigger: OwnDutyTrigger
  /** Hours or days from the trigger. */
  count: number
  unit: OwnDutyUnit
  /** It holds for dossiers reported at this instant or later; `null` for all, whenever they were reported. */
  validFromAt: Instant | null
}

/**
 * One link of the chain below the processor: what the sub-processor knew and told to the processor. The processor's
 * own awareness and its telling of the controller are facts of the dossier; the three are never taken for one another.
 */
export interface SubProcessorLink {
  /** Unique within the dossier. */
  id: string
  name: string
  /** The sub-processor's own awareness. */
  awareAt: Instant | null
  /** The instant at which it told the processor. */
  toldAt: Instant | null
  /** Hours of the contract between processor and sub-processor; `null` for "without undue delay" only. */
  termHours: number | null
}

/** Something sent that meets a duty. */
export interface SentReport {
  /** `key` of the duty it meets. */
  duty: string
  sentAt: Instant
  /** It said everything: nothing remains to be sent within the days after a first notification. */
  isComplete?: boolean
}
