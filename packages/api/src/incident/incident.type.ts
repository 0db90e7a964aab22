import { Field, ID, Int, ObjectType } from 'type-graphql'
import type {
  AuthorityChoice,
  Duty as DomainDuty,
  IncidentSource,
  IncidentStatus,
  IncidentType,
  Instant,
  NextStep,
  PeopleChoice,
  RiskLevel,
} from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { Assessment } from '../assessment/assessment.type.ts'
import { RiskLevelChoice } from '../assessment/risk.choices.ts'
import { Severity } from '../assessment/severity.type.ts'
import { Weighing } from '../assessment/weighing.type.ts'
import { Awareness, AwarenessProposal } from '../awareness/awareness.type.ts'
import { Audience, ConfirmedNumbers, Untold } from '../communication/audience.type.ts'
import { GlassBreak, KeyHolder } from '../break-glass/break-glass.type.ts'
import { Communication } from '../communication/communication.type.ts'
import { CompetentAuthority } from '../authority/competent-authority.type.ts'
import { AuthorityChoiceChoice, PeopleChoiceChoice } from '../decision/choices.choices.ts'
import { Decision } from '../decision/decision.type.ts'
import { AwarenessSignals, StretchFlag } from '../awareness/signals.type.ts'
import { KeptDuties, Significance, SubProcessors } from '../duty/beside-facts.type.ts'
import { DueChange } from '../duty/due-change.type.ts'
import { WaitingDuty } from '../duty/waiting-duty.type.ts'
import { DutyReport } from '../duty-report/duty-report.type.ts'
import { DutyKindChoice } from '../duty/duty.choices.ts'
import { Duty } from '../duty/duty.type.ts'
import { Contradiction } from '../facts/contradiction.type.ts'
import { Facts } from '../facts/facts.type.ts'
import { IncidentTypeChoice } from '../facts/nature.choices.ts'
import { JournalEntry } from '../journal/journal-entry.type.ts'
import { Attachment } from '../attachment/attachment.type.ts'
import { Measure } from '../measure/measure.type.ts'
import { DossierView } from '../notification/dossier-view.type.ts'
import { Notification } from '../notification/notification.type.ts'
import { Problem } from '../problem/problem.type.ts'
import { TakenField } from '../received-report/received-version.type.ts'
import { Report } from '../report/report.type.ts'
import { NamedPerson, Seal } from '../seal/seal.type.ts'
import { BroughtIn, BroughtInto } from '../together/together.type.ts'
import { IncidentSourceChoice, IncidentStatusChoice, NextStepChoice } from './incident.choices.ts'

@ObjectType({
  description: 'A dossier: everything one register knows of one breach, or of what turned out to be none.',
  simpleResolvers: true,
})
export class Incident {
  @Field(() => ID, { description: 'Id of the dossier.' })
  id!: string

  @Field(() => ID, { description: 'The register it belongs to.' })
  organisationId!: string

  @Field(() => String, { description: 'Year and number, `2026-014`; the path segment.' })
  number!: string

  @Field(() => String, { description: 'How people name it, `LIN 2026-014`.' })
  reference!: string

  @Field(() => String, { description: 'What it is about in a few words; no names of people.' })
  title!: string

  @Field(() => IncidentStatusChoice, { description: 'Where the dossier stands.' })
  status!: IncidentStatus

  @Field(() => IncidentSourceChoice, { description: 'Who brought it in.' })
  source!: IncidentSource

  @Field(() => IncidentTypeChoice, {
    nullable: true,
    description: 'What kind of incident it was, once known.',
  })
  incidentType?: IncidentType | null

  @Field(() => String, {
    nullable: true,
    description: 'The processor at which it happened, where there is one.',
  })
  processorName?: string | null

  @Field(() => Boolean, {
    description: 'Whether a processor withdrew what it had reported on it: it was meant for another one.',
  })
  hasWithdrawnReport!: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'Hours within which the processor had to report, by the agreement; null where none is known.',
  })
  contractTermHours?: number | null

  @Field(() => String, {
    description: 'The rules under which this dossier is judged; they do not change under it.',
  })
  ruleSetId!: string

  @Field(() => DateTime, { description: 'When the dossier was made.' })
  createdAt!: Instant

  @Field(() => DateTime, { description: 'When the first report reached the organisation.' })
  reportedAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When the breach happened or began, once known.' })
  occurredAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When somebody inside first saw it.' })
  detectedAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on the controller counts as aware; starts the clock of article 33(1).',
  })
  awareAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When the newest decision was taken.' })
  decidedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When the authority was first notified.' })
  notifiedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When people were first told.' })
  toldAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the dossier was closed; null while it is open.',
  })
  closedAt?: Instant | null

  @Field(() => String, {
    nullable: true,
    description:
      'What the organisation was called when the dossier was closed or dismissed; null while it is open, and where it is called the same today.',
  })
  nameThen?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was found to be no personal-data breach.' })
  dismissedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Why it was found to be none.' })
  dismissedReason?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'The next due time of any running duty, or of the provisional clock where that comes first.',
  })
  dueAt?: Instant | null

  @Field(() => DutyKindChoice, { nullable: true, description: 'The duty that is due next.' })
  dueKind?: DomainDuty['kind'] | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'While awareness is not fixed: the instant to which the times point. The authority’s hours may run from there.',
  })
  proposedAwareAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'While awareness is not fixed: when the authority’s hours from the proposed instant end. Provisional, no duty yet.',
  })
  provisionalDueAt?: Instant | null

  @Field(() => Boolean, {
    description:
      'The provisional time counts from a hint alone (an outsider’s word, the press, a claim): nobody is aware yet, no hours of the law run, and past it nothing is late.',
  })
  isHint!: boolean

  @Field(() => NextStepChoice, { description: 'What is to be done next.' })
  nextStep!: NextStep

  @Field(() => Int, {
    nullable: true,
    description: 'Number of people concerned; the lower bound where a range is known.',
  })
  peopleCount?: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'The upper bound of the number of people, where it is approximate and a range is known.',
  })
  peopleCountMax?: number | null

  @Field(() => RiskLevelChoice, { nullable: true, description: 'The risk of the newest assessment.' })
  risk?: RiskLevel | null

  @Field(() => AuthorityChoiceChoice, {
    nullable: true,
    description: 'Whether the authority is notified, by the newest decision.',
  })
  authorityChoice?: AuthorityChoice | null

  @Field(() => PeopleChoiceChoice, {
    nullable: true,
    description: 'Whether people are told, by the newest decision.',
  })
  peopleChoice?: PeopleChoice | null

  @Field(() => Int, { description: 'Version of title and status; send it back with a change of either.' })
  version!: number

  @Field(() => String, {
    nullable: true,
    description:
      'What was fixed, weighed, decided and reported so far, as one text that changes with it; null where nothing was.',
  })
  restsOn?: string | null

  @Field(() => [String], { description: 'Names of the people who may work on this dossier besides the DPO.' })
  handlerNames!: string[]

  @Field(() => [Duty], { description: 'The obligations that this dossier carries, the next due first.' })
  duties!: Duty[]

  @Field(() => Facts, { description: 'What is known, in seven sections that are saved one by one.' })
  facts!: Facts

  @Field(() => [Awareness], { description: 'History of the instant of awareness, the newest first.' })
  awareness!: Awareness[]

  @Field(() => [Report], { description: 'The reports from which this dossier came.' })
  reports!: Report[]

  @Field(() => BroughtInto, {
    nullable: true,
    description: 'Into which dossier it was brought; null for one that stands by itself.',
  })
  broughtInto?: BroughtInto | null

  @Field(() => [BroughtIn], { description: 'The dossiers that were brought into it, the oldest act first.' })
  broughtIn!: BroughtIn[]

  @Field(() => [TakenField], {
    description: 'Which fields of the facts were taken over from a processor’s report.',
  })
  takenFields!: TakenField[]

  @Field(() => [Assessment], { description: 'The assessments, the newest first.' })
  assessments!: Assessment[]

  @Field(() => [Decision], { description: 'The decisions, the newest first.' })
  decisions!: Decision[]

  @Field(() => [Notification], { description: 'Notifications to authorities, the oldest first.' })
  notifications!: Notification[]

  @Field(() => [Communication], { description: 'Messages to people, the oldest first.' })
  communications!: Communication[]

  @Field(() => [Audience], { description: 'The people in the parts in which they are told.' })
  audiences!: Audience[]

  @Field(() => KeptDuties, {
    description: 'Duties that were late on what was recorded first, and what who decides said of each.',
  })
  kept!: KeptDuties

  @Field(() => Boolean, {
    description:
      'A duty is shown as it was recorded first; whoever decides confirms, or not, that this had been wrong.',
  })
  hasUnconfirmedCorrection!: boolean

  @Field(() => Untold, { description: 'The groups of people who are not told, and why.' })
  untold!: Untold

  @Field(() => Boolean, {
    description:
      'Numbers of people were lowered while people were to be told; whoever decides confirms that they are right.',
  })
  hasUnconfirmedNumbers!: boolean

  @Field(() => ConfirmedNumbers, { description: 'Why numbers of people that were lowered are right.' })
  confirmedNumbers!: ConfirmedNumbers

  @Field(() => [Attachment], {
    description: 'Files of the dossier and of its reports, the oldest first; those that were taken away too.',
  })
  attachments!: Attachment[]

  @Field(() => [Measure], { description: 'What was or will be done about it, the oldest first.' })
  measures!: Measure[]

  @Field(() => [DutyReport], {
    description: 'What was sent under other regimes and own duties, the oldest first.',
  })
  dutyReports!: DutyReport[]

  @Field(() => Significance, { description: 'Whether the incident is significant under NIS2.' })
  significance!: Significance

  @Field(() => SubProcessors, { description: 'The chain below the processor, each with its own times.' })
  subProcessors!: SubProcessors

  @Field(() => AwarenessSignals, { description: 'Times that bear on awareness beside those of the facts.' })
  awarenessSignals!: AwarenessSignals

  @Field(() => [StretchFlag], {
    description: 'Signs that the investigation before awareness is stretched; empty when there is none.',
  })
  stretchFlags!: StretchFlag[]

  @Field(() => [WaitingDuty], {
    description:
      'Obligations outside the GDPR that wait for something before their clocks run; empty once closed.',
  })
  waitingDuties!: WaitingDuty[]

  @Field(() => [DueChange], {
    description: 'What was due when, the oldest change first; told from the dossier, nowhere stored.',
  })
  dutyHistory!: DueChange[]

  @Field(() => [JournalEntry], { description: 'The newest 200 entries, newest first.' })
  timeline!: JournalEntry[]

  @Field(() => Boolean, { description: 'Whether it is there for the persons named alone.' })
  isSealed!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'The reference it had before it was sealed, or before its seal was lifted.',
  })
  formerReference?: string | null

  @Field(() => [NamedPerson], { description: 'Whom it names while it is sealed; empty otherwise.' })
  namedPersons!: NamedPerson[]

  @Field(() => [KeyHolder], {
    description: 'Key holders who do not open it in need either, while it is sealed; empty otherwise.',
  })
  keyRefusals!: KeyHolder[]

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it was last opened in need by two key holders; null for never.',
  })
  glassUntil?: Instant | null

  @Field(() => [GlassBreak], {
    description: 'The times that two key holders opened it in need, the newest first.',
  })
  glassBreaks!: GlassBreak[]

  @Field(() => [Seal], { description: 'The times that it was sealed, the newest first.' })
  seals!: Seal[]

  @Field(() => Weighing, {
    description: 'The weighing proposed from the facts as they stand; nothing of it is stored.',
  })
  weighing!: Weighing

  @Field(() => Severity, {
    description:
      'Severity by the ENISA method from the facts as they stand; a second opinion, never the decision.',
  })
  severity!: Severity

  @Field(() => [Contradiction], {
    description: 'Answers that exclude each other as the facts stand; empty when they can stand together.',
  })
  contradictions!: Contradiction[]

  @Field(() => AwarenessProposal, {
    nullable: true,
    description: 'The instant of awareness that the facts point to; null while they point nowhere.',
  })
  awarenessProposal?: AwarenessProposal | null

  @Field(() => [Problem], {
    description: 'What still stands in the way of closing; empty when nothing does.',
  })
  closeProblems!: Problem[]

  @Field(() => [CompetentAuthority], {
    description: "The authorities that may be competent, and why; the organisation's own choice first.",
  })
  competentAuthorities!: CompetentAuthority[]

  @Field(() => DossierView, {
    description: 'The dossier in the order of the form of the authority that comes first.',
  })
  dossierView!: DossierView
}
