import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { DataType, Instant } from '@lekboek/domain'
import type { AgreementState, DeliveryState, DispatchFailure, DispatchKind } from '@lekboek/usecases'
import { Attachment } from '../attachment/attachment.type.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DataTypeChoice } from '../facts/data.choices.ts'
import { PageInfo } from '../schema/page-info.type.ts'
import { BreachAnswers } from './breach-answers.type.ts'
import {
  AgreementStateChoice,
  DeliveryStateChoice,
  DispatchFailureChoice,
  DispatchKindChoice,
} from './breach.choices.ts'
import { ChainLink } from './breach.type.ts'

@ObjectType({ description: 'One message on its way to one controller.', simpleResolvers: true })
export class Dispatch {
  @Field(() => ID, { description: 'Id of the message.' })
  id!: string

  @Field(() => Int, { description: '1, 2, 3, as this controller counts.' })
  serial!: number

  @Field(() => DispatchKindChoice, { description: 'What it is.' })
  kind!: DispatchKind

  @Field(() => Int, { description: 'The version of the breach that it brings.' })
  versionNumber!: number

  @Field(() => DateTime, { description: 'When somebody sent it.' })
  queuedAt!: Instant

  @Field(() => DateTime, { description: 'From when it may leave; until it left it can be called back.' })
  leavesAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When it left.' })
  leftAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: "When it stood in the controller's register." })
  deliveredAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When somebody there first looked at it.' })
  openedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When the controller confirmed receipt.' })
  confirmedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it was given up.' })
  failedAt?: Instant | null

  @Field(() => DispatchFailureChoice, { nullable: true, description: 'Why; null where it did not fail.' })
  failedReason?: DispatchFailure | null
}

@ObjectType({ description: "One controller's part in a processor's breach.", simpleResolvers: true })
export class BreachDelivery {
  @Field(() => ID, { description: 'Id of the delivery.' })
  id!: string

  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

  @Field(() => ID, { description: 'The controller.' })
  controllerId!: string

  @Field(() => String, { description: 'Its name.' })
  controllerName!: string

  @Field(() => String, { description: 'What the controller knows it by.' })
  reference!: string

  @Field(() => DeliveryStateChoice, { description: 'How far its newest message is.' })
  state!: DeliveryState

  @Field(() => Int, {
    nullable: true,
    description: 'Hours that the contract gives; null where it says without undue delay.',
  })
  termHours?: number | null

  @Field(() => DateTime, { nullable: true, description: "When the contract's time is up." })
  dueAt?: Instant | null

  @Field(() => AgreementStateChoice, {
    description: 'What the agreements with it say now; only one that holds is told.',
  })
  agreement!: AgreementState

  @Field(() => Boolean, { description: 'Whether that time is over and nothing arrived.' })
  isOverdue!: boolean

  @Field(() => Boolean, { description: 'Whether it arrived after that time.' })
  isLate!: boolean

  @Field(() => Boolean, {
    description: 'Whether something of its own was said anew since its newest message.',
  })
  hasUnsentChanges!: boolean

  @Field(() => Boolean, { description: 'Whether it waits for an answer to a question.' })
  isAsked!: boolean

  @Field(() => [String], { description: 'Services that the processor has an agreement about with it.' })
  services!: string[]

  @Field(() => Int, {
    nullable: true,
    description: "How many of this controller's people are concerned, or the lower bound.",
  })
  peopleCount?: number | null

  @Field(() => Int, { nullable: true, description: 'Upper bound of that number, where a range is known.' })
  peopleCountMax?: number | null

  @Field(() => Int, { nullable: true, description: 'How many of its records are concerned.' })
  recordCount?: number | null

  @Field(() => [DataTypeChoice], {
    nullable: true,
    description: 'Its kinds of data, where they are not those of the breach.',
  })
  dataTypes?: DataType[] | null

  @Field(() => String, { nullable: true, description: 'What only this controller is told.' })
  note?: string | null

  @Field(() => DateTime, { description: 'When it was planned.' })
  plannedAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When it was sent, or from when it may leave.' })
  sentAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: "When it first stood in the controller's register: from then on it counts as told.",
  })
  deliveredAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When somebody there looked at the newest message.' })
  openedAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the controller confirmed receipt of the newest message.',
  })
  receiptConfirmedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnReason?: string | null

  @Field(() => [Dispatch], { description: 'Its messages in their order.' })
  dispatches!: Dispatch[]

  @Field(() => [Attachment], { description: 'Files for this controller alone, the oldest first.' })
  attachments!: Attachment[]
}

@ObjectType({ description: 'A delivery in a list.', simpleResolvers: true })
export class BreachDeliveryEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string

  @Field(() => BreachDelivery, { description: 'The delivery.' })
  node!: BreachDelivery
}

@ObjectType({ description: 'One page of deliveries.', simpleResolvers: true })
export class BreachDeliveryConnection {
  @Field(() => [BreachDeliveryEdge], {
    description: 'The deliveries of this page, by name of the controller.',
  })
  edges!: BreachDeliveryEdge[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo
}

@ObjectType({
  description: 'What one controller is told: common facts and its own.',
  implements: BreachAnswers,
  simpleResolvers: true,
})
export class ToldContent extends BreachAnswers {
  @Field(() => [String], { description: 'Services hit that this controller has an agreement about.' })
  services!: string[]

  @Field(() => String, { nullable: true, description: 'What only this controller is told.' })
  note?: string | null
}

@ObjectType({ description: 'A file as a controller will see it listed.', simpleResolvers: true })
export class FileToSend {
  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => Int, { description: 'How many bytes it has.' })
  size!: number

  @Field(() => String, { nullable: true, description: 'What it shows, in the words of whoever added it.' })
  note?: string | null

  @Field(() => Boolean, { description: 'Whether every controller gets it; the controller is not told.' })
  isCommon!: boolean
}

@ObjectType({ description: 'A report exactly as one controller will see it.', simpleResolvers: true })
export class DeliveryPreview {
  @Field(() => String, { description: 'Language of the controller, two letters.' })
  language!: string

  @Field(() => String, { description: 'What the controller knows it by.' })
  reference!: string

  @Field(() => String, { description: 'The text, in its language.' })
  text!: string

  @Field(() => ToldContent, { description: 'The facts.' })
  content!: ToldContent

  @Field(() => [ChainLink], {
    description: 'Sub-processors from whom the processor has it, the first first.',
  })
  chain!: ChainLink[]

  @Field(() => [FileToSend], { description: 'Files that come with it, the oldest first.' })
  files!: FileToSend[]
}
