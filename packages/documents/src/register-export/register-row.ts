import type {
  AuthorityChoice,
  AwarenessGround,
  CommunicationChannel,
  ExceptionGround,
  Facts,
  IncidentSource,
  IncidentStatus,
  Instant,
  MeasureKind,
  NotificationPhase,
  PeopleChoice,
  RiskLevel,
  SubmissionChannel,
} from '@lekboek/domain'

/** One dossier as the register shows it: everything that article 33(5) asks for, and what stands beside it. */
export interface RegisterRow {
  /** With the letters of the organisation, `LIN 2026-014`. */
  reference: string
  title: string
  status: IncidentStatus
  source: IncidentSource
  handledBy: string[]
  ruleSetId: string
  facts: Facts
  awareness: { awareAt: Instant; ground: AwarenessGround; argument: string } | null
  assessment: RegisterAssessment | null
  decision: RegisterDecision | null
  notifications: RegisterNotification[]
  communications: RegisterCommunication[]
  measures: RegisterMeasure[]
  closedAt: Instant | null
  dismissedAt: Instant | null
  dismissedReason: string | null
  /** The dossier into which it was brought; the two are one breach. */
  broughtInto: { reference: string } | null
  /** Those that were brought into it. */
  broughtIn: { reference: string }[]
}

export interface RegisterAssessment {
  risk: RiskLevel
  reasoning: string
  advice: string | null
  adviceAuthority: AuthorityChoice | null
  advicePeople: PeopleChoice | null
  /** ENISA 2013, DPC × EI + CB. */
  severityScore: number | null
  assessedAt: Instant
  assessedBy: string
}

export interface RegisterDecision {
  authorityChoice: AuthorityChoice
  peopleChoice: PeopleChoice
  exceptionGround: ExceptionGround | null
  exceptionArgument: string | null
  followsAdvice: boolean
  reason: string | null
  decidedAt: Instant
  decidedBy: string
}

export interface RegisterNotification {
  authority: string
  phase: NotificationPhase
  /** `null` while it is prepared and not sent. */
  sentAt: Instant | null
  channel: SubmissionChannel | null
  receipt: string | null
  lateReason: string | null
}

export interface RegisterCommunication {
  audience: string
  channel: CommunicationChannel | null
  /** By which other ways those were told whom it had not reached. */
  restChannels: readonly CommunicationChannel[]
  toldAt: Instant | null
  reachedCount: number | null
  /** The text as it was sent. */
  text: string
}

export interface RegisterMeasure {
  text: string
  kind: MeasureKind
  owner: string
  dueAt: Instant | null
  doneAt: Instant | null
}
