import type { UntoldGroup } from '../communication/grounds.ts'
import type { SentMessage } from '../communication/messages.ts'
import type { ReachTogether } from '../communication/told-people.ts'
import type { CommunicationChannel } from '../communication/draft.ts'
import type { AuthorityChoice, ExceptionGround, PeopleChoice } from '../decision/choices.ts'
import type { DataType, LeadBasis, PeopleCategory } from '../facts/choices.ts'
import type { Facts, Instant } from '../facts/facts.ts'
import type { MeasureKind } from '../role/role.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { RiskLevel } from '../weighing/weighing.ts'
import type { NotificationPhase } from './phase.ts'
import type { IdentifierType } from './template-options.ts'

/** Template field 23. */
export const reporterFunctions = ['dpo', 'legalRepresentative', 'other'] as const
export type ReporterFunction = (typeof reporterFunctions)[number]

/** Template field 14. */
export const sectors = ['private', 'public'] as const
export type Sector = (typeof sectors)[number]

/** Template field 15. */
export const organisationSizes = ['micro', 'smallOrMedium', 'large', 'other'] as const
export type OrganisationSize = (typeof organisationSizes)[number]

/** Template field 33. */
export const contactPoints = ['dpo', 'reporter', 'other'] as const
export type ContactPoint = (typeof contactPoints)[number]

/** Template field 125. */
export const attachmentKinds = [
  'communicationToPeople',
  'riskAssessment',
  'forensicReport',
  'ransomNote',
  'phishingMessage',
  'notificationProcedure',
  'erasurePolicy',
  'messageToWrongRecipients',
  'externalMessage',
  'other',
] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** The controller as it presents itself to the authority. */
export interface NotifyingOrganisation {
  name: string
  /** A number in a register: in Belgium that of the KBO. */
  identifier: { type: IdentifierType; number: string } | null
  /** Address, e-mail and phone, as one text. */
  contact: string | null
  sector: Sector | null
  size: OrganisationSize | null
  sizeDescription: string | null
  activity: string | null
  isInEea: boolean
  /** Representative in the EEA of a controller outside it. */
  representative: { name: string; contact: string | null } | null
}

/** Words that open answers are put together of; `notificationWords` has them in the language of a notification. */
export interface NotificationWords {
  /** Groups that the template does not list are named in field 66. */
  peopleCategories: Readonly<Record<PeopleCategory, string>>
  /** Field 105. */
  channels: Readonly<Record<CommunicationChannel, string>>
  /** Why an authority leads; field 114. */
  leadBases: Readonly<Record<LeadBasis, string>>
  /** Kinds of data of a group, named in field 71. */
  dataTypes: Readonly<Record<DataType, string>>
  /** A group that nobody named, and how many people it holds; fields 66 and 71. */
  group: string
  people: string
  /** Before the day by which the rest of a group will be told; field 103. */
  toldBy: string
  /** Measures that were taken, and those proposed by a day; fields 92 and 95. */
  taken: string
  proposed: string
  by: string
  /** Between day, month and year, and between the thousands of a number, as people write them in a text. */
  dayParting: string
  thousands: string
}

/** Everything from which the template is filled. */
export interface NotificationInput {
  phase: NotificationPhase
  /** No case stands open at this authority: nothing was sent there before, or it was withdrawn. */
  isFirst: boolean
  /** Code of the authority, `GBA`. */
  authority: string
  words: NotificationWords
  /** Number that the authority gave to the earlier notification. */
  earlierId: string | null
  ownReference: string | null
  withdrawalReason: string | null
  organisation: NotifyingOrganisation
  reporter: { name: string; contact: string | null; function: ReporterFunction; description: string | null }
  dpo: { name: string; contact: string | null } | null
  /** The organisation says that it designated none. Without it an absent DPO is only not known here. */
  hasNoDpo: boolean
  contactPoint: {
    at: ContactPoint
    name: string | null
    function: string | null
    contact: string | null
  } | null
  facts: Facts
  awareAt: Instant | null
  /** Awareness from which a delay is accounted for, where it is an earlier one: `delayFrom`. */
  delayFromAt?: Instant | null
  /**
   * When the notification went that opened the case, where none of the case gave reasons for a delay; absent or `null` where
   * there is none, or one did.
   */
  unexcusedAt?: Instant | null
  /** When the notification is made up or sent; decides whether it is late. */
  at: Instant
  /** IANA zone in which days are written, `Europe/Brussels`. */
  zone: string
  rules: RuleSet
  lateReason: string | null
  conclusion: RiskLevel | null
  /** How the risk was weighed, in words. */
  assessment: string | null
  measures: { text: string; kind: MeasureKind; dueAt: Instant | null; doneAt: Instant | null }[]
  communications: (Pick<SentMessage, 'id' | 'reach' | 'isToOthers' | 'apart'> & {
    toldAt: Instant | null
    /** When the last of those it is for was told. */
    wholeAt: Instant | null
    /** Keys of the groups it is for; `null` for all, none for others than the people concerned. */
    groups: readonly string[] | null
    channel: CommunicationChannel | null
    /** By which other ways those were told whom it had not reached. */
    restChannels?: readonly CommunicationChannel[]
    body: string
    count: number | null
    /** Whom of this group it did not reach, while that is so: why, and by when they will be told. */
    left: { reason: string; by: Instant | null } | null
  })[]
  /** Day on which people will be told. */
  plannedTellAt: Instant | null
  /** Groups for whom it is recorded why they are not told. */
  untoldGroups: (UntoldGroup & { reason: string })[]
  /** People who were to be told and whom the facts no longer count, while that is not confirmed. */
  droppedPeople: number
  /** How far all messages together had gone when the facts last changed; absent or `null` where nothing says so. */
  together?: ReachTogether | null
  /** Other bodies than the authorities of the GDPR to which a report of this breach was recorded as sent. */
  informedBodies: string[]
  /** Why groups wait that nobody told yet. */
  notAllToldReason: string | null
  decision: {
    authority: AuthorityChoice
    people: PeopleChoice
    exceptionGround: ExceptionGround | null
    exceptionArgument: string | null
  } | null
  /** Codes of the other authorities that were notified of this breach. */
  otherAuthorities: string[]
  attachments: AttachmentKind[]
  otherAttachments: string | null
}
