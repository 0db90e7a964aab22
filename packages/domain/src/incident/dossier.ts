import type { AwarenessProposal } from '../awareness/ground.ts'
import type { AwarenessSignals } from '../awareness/signals.ts'
import type { UntoldGroup } from '../communication/grounds.ts'
import type { SentMessage } from '../communication/messages.ts'
import type { ReachTogether } from '../communication/told-people.ts'
import type { AuthorityChoice, ExceptionGround, PeopleChoice } from '../decision/choices.ts'
import type { OwnDuty, SentReport, SubProcessorLink } from '../duty/duty-facts.ts'
import type { KeptDuty } from '../duty/kept-duties.ts'
import type { PhaseSent } from '../duty/phases.ts'
import type { Facts, Instant } from '../facts/facts.ts'
import type { Regime } from '../rules/regime.ts'
import type { RiskLevel } from '../weighing/weighing.ts'

export const incidentStatuses = [
  'reported',
  'investigating',
  'confirmed',
  'closed',
  'dismissed',
  'broughtTogether',
] as const
export type IncidentStatus = (typeof incidentStatuses)[number]

export const incidentSources = ['staff', 'dpo', 'processor', 'outsider'] as const
export type IncidentSource = (typeof incidentSources)[number]

/** What is to be done next in a dossier; one at a time, the most pressing. */
export const nextSteps = [
  'investigate',
  'fixAwareness',
  'answerFacts',
  'assess',
  'advise',
  'decide',
  'notifyAuthority',
  'tellPeople',
  'completeNotification',
  'withdrawNotification',
  'meetDuties',
  'finishMeasures',
  'confirmCorrection',
  'close',
  'none',
] as const
export type NextStep = (typeof nextSteps)[number]

export const holidayCountries = ['BE', 'NL', 'FR', 'DE', 'LU'] as const
export type HolidayCountry = (typeof holidayCountries)[number]

/** How one organisation works; targets are its own, the law's term is in the rule set. */
export interface OrganisationSettings {
  /** Hours within which a report is checked; own target, 24 by default. */
  investigationHours: number
  /** Hours from high risk to telling people; own target, 72 by default: the law says "without undue delay". */
  peopleTargetHours: number
  decides: 'decider' | 'dpo'
  /** IANA name, `Europe/Brussels`. */
  zone: string
  country: HolidayCountry
  /** Regimes beside the GDPR under which the organisation says it falls; none by default. */
  regimes?: readonly Regime[]
  /** From what follows which authority may be competent; without it every authority counts. */
  competence?: { form: string | null; country: string; chosen: string }
  /** Duties that the organisation took on itself, by contract or insurance; none by default. */
  ownDuties?: readonly OwnDuty[]
}

/** What the newest assessment came to. */
export interface WeighingReached {
  conclusion: RiskLevel
  /** When it was concluded; without it a decision is taken to come after it. */
  assessedAt?: Instant
  highRiskAt: Instant | null
  /** What the facts proposed when it was concluded; without it later facts are not held against the conclusion. */
  proposed?: RiskLevel
  /** They proposed no high risk then and excluded none. */
  isHighOpen?: boolean
  /** Codes of the reasons that spoke for it then; without them later ones are not held against the conclusion. */
  proposedFor?: readonly string[]
  /**
   * The gravest conclusion that holds: one on which the newest decision rests, or a later one; a milder one that came since
   * takes its place by a decision. Without it the newest conclusion holds.
   */
  bound?: RiskLevel
}

/** What was decided last, and on what. */
export interface DecisionTaken {
  authority: AuthorityChoice
  people: PeopleChoice
  decidedAt: Instant
  /** Since when it is decided, decision after decision, that people are told; without it since this one. */
  tellingSince?: Instant | null
  exceptionGround?: ExceptionGround | null
  /** Conclusion and proposal of the assessment that was newest then; without it the one that stands is meant. */
  restsOn?: { conclusion: RiskLevel | null; proposed: RiskLevel | null }
  /** Whoever decided confirmed to decide more mildly than the weighing or the facts point to. */
  isConfirmed?: boolean
}

/** Everything about one breach that duties, next step and closing depend on. */
export interface Dossier {
  status: IncidentStatus
  createdAt: Instant
  reportedAt: Instant
  awareAt: Instant | null
  facts: Facts
  settings: OrganisationSettings
  weighing: WeighingReached | null
  advisedAt: Instant | null
  /** Which authorities each advice named, by their codes, the newest first. */
  advices?: readonly { at: Instant; authorities: readonly string[] }[]
  decision: DecisionTaken | null
  /** `authority` is its code; without it a notification meets no duty that is owed to one authority by name. */
  notifications: PhaseSent[]
  /** Messages to people, each for some groups or for all. */
  communications: SentMessage[]
  /** Groups of people for whom it is recorded why they are not told. */
  untoldGroups?: readonly UntoldGroup[]
  /** People who were to be told and whom the facts no longer count, while whoever decides did not confirm that. */
  droppedPeople?: number
  /** The highest number that a group of people of it ever had: no other group gets it. */
  lastGroup?: number
  /** How far all messages together had gone when the facts last changed, or were confirmed. */
  together?: ReachTogether | null
  /** Those of the people whom the facts no longer count who counted as told: as many as that rests on. */
  leftPeople?: number
  /** How many the facts counted once and may hold still, while it is not known how many some part of the people is. */
  countedPeople?: number
  /** What any of these counted as told by, or as spared, counts for less since. */
  isCountedLess?: boolean
  openMeasures: number
  /** Contract term of the processor towards this controller, hours from the processor's awareness. */
  contractTermHours: number | null
  /** When the check ended in "no breach"; only for dismissed dossiers. */
  dismissedAt?: Instant | null
  /** When the organisation knew that the incident is significant under NIS2; absent or `null` when it is not. */
  significantAt?: Instant | null
  /**
   * Whether a significant incident affects the trust services themselves (NIS2 article 23(4), second subparagraph);
   * `false` lets the 72 hours of every other entity hold. Absent or `null` while nobody said: then the shorter term.
   */
  affectsTrustServices?: boolean | null
  /** The handling of that incident goes on; `false` once it ended, absent or `null` while nobody said. */
  isBeingHandled?: boolean | null
  /** When that handling ended; NIS2 article 23(4)(e). */
  handledAt?: Instant | null
  /** Sub-processors through whose hands the breach went, each with its own times. */
  subProcessors?: readonly SubProcessorLink[]
  /** What was sent under other regimes and own duties. */
  reports?: readonly SentReport[]
  /** Keys of own duties that need not be met in this dossier; the reason is kept with the register. */
  sparedDuties?: readonly string[]
  /** Duties as they stood before a correction by which they would be late no longer; who decides confirms it. */
  keptDuties?: readonly KeptDuty[]
  /** The facts showed a risk once, which they ceased to show. */
  hasShownRisk?: boolean
  /** The facts said once that the breach goes on, which they ceased to say. */
  hasGoneOn?: boolean
  /** Times that bear on awareness, beside those of the facts. */
  signals?: AwarenessSignals
  /** What points to awareness in the dossiers that were brought into it, the first that is certain before a hint. */
  broughtWith?: AwarenessProposal | null
  ruleSetId: string
}
