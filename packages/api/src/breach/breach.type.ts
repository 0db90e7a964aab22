import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { DataType, Instant } from '@lekboek/domain'
import { Attachment } from '../attachment/attachment.type.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DataTypeChoice } from '../facts/data.choices.ts'
import { Organisation } from '../organisation/organisation.type.ts'
import { PageInfo } from '../schema/page-info.type.ts'
import { type DeliveryState, DeliveryStateChoice } from './breach.choices.ts'

@ObjectType({ description: "What one controller is told of a processor's breach.", simpleResolvers: true })
export class BreachDelivery {
  @Field(() => ID, { description: 'Id of the delivery.' })
  id!: string

  @Field(() => ID, { description: 'The controller.' })
  controllerId!: string

  @Field(() => String, { description: 'Its name.' })
  controllerName!: string

  @Field(() => DeliveryStateChoice, { description: 'How far it is.' })
  state!: DeliveryState

  @Field(() => Int, {
    nullable: true,
    description: 'Hours that the contract gives; null where it says without undue delay.',
  })
  termHours?: number | null

  @Field(() => DateTime, { nullable: true, description: "When the contract's time is up." })
  dueAt?: Instant | null

  @Field(() => Int, {
    nullable: true,
    description: "How many of this controller's people are concerned, where known.",
  })
  peopleCount?: number | null

  @Field(() => String, { nullable: true, description: 'What only this controller is told.' })
  note?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was sent.' })
  sentAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: "When it stood in the controller's register: from then on it counts as told.",
  })
  deliveredAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When the controller confirmed receipt.' })
  receiptConfirmedAt?: Instant | null

  @Field(() => [Attachment], { description: 'Files for this controller alone, the oldest first.' })
  attachments!: Attachment[]
}

@ObjectType({ description: 'A breach at a processor, in its own register.', simpleResolvers: true })
export class Breach {
  @Field(() => ID, { description: 'Id of the breach.' })
  id!: string

  @Field(() => ID, { description: 'The processor.' })
  organisationId!: string

  @Field(() => String, { description: 'Year and number, `2026-003`; the path segment.' })
  number!: string

  @Field(() => String, { description: 'What it is about in a few words.' })
  title!: string

  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

  @Field(() => DateTime, { description: 'When the processor became aware; article 33(2).' })
  awareAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When it began, once known.' })
  occurredFromAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended, once known.' })
  occurredToAt?: Instant | null

  @Field(() => String, { description: 'What happened.' })
  description!: string

  @Field(() => [DataTypeChoice], { description: 'Kinds of data concerned.' })
  dataTypes!: DataType[]

  @Field(() => String, { description: 'What the processor did and will do.' })
  measures!: string

  @Field(() => String, { nullable: true, description: 'Systems concerned.' })
  systems?: string | null

  @Field(() => String, { description: 'Whom controllers can reach.' })
  contact!: string

  @Field(() => DateTime, { description: 'When it was recorded.' })
  createdAt!: Instant

  @Field(() => [Attachment], { description: 'Files for every controller that it is for, the oldest first.' })
  attachments!: Attachment[]

  @Field(() => [BreachDelivery], { description: 'The controllers it is for; no controller sees the others.' })
  deliveries!: BreachDelivery[]

  @Field(() => DateTime, {
    nullable: true,
    description: 'The earliest due time of any of the contracts concerned.',
  })
  dueAt?: Instant | null
}

@ObjectType({
  description: 'A controller that a processor works for, by a valid agreement.',
  simpleResolvers: true,
})
export class ServedController {
  @Field(() => Organisation, { description: 'The controller.' })
  organisation!: Organisation

  @Field(() => String, { description: 'What the processor does for it.' })
  service!: string

  @Field(() => Int, {
    nullable: true,
    description:
      'Hours that the contract gives for reporting a breach; null where it says without undue delay.',
  })
  termHours?: number | null

  @Field(() => [DataTypeChoice], { description: 'Kinds of data that the contract covers.' })
  dataTypes!: DataType[]

  @Field(() => String, {
    nullable: true,
    description: 'NIS code of the controller, by which it is in a region.',
  })
  nis?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the contract holds; null without an end.',
  })
  until?: Instant | null

  @Field(() => Boolean, {
    description:
      'Whether the processor, or the operator, said that it works for this controller; else the controller alone says so.',
  })
  isConfirmed!: boolean
}

@ObjectType({ description: 'A breach in a list.', simpleResolvers: true })
export class BreachEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string

  @Field(() => Breach, { description: 'The breach.' })
  node!: Breach
}

@ObjectType({ description: 'One page of breaches.', simpleResolvers: true })
export class BreachConnection {
  @Field(() => [BreachEdge], { description: 'The breaches of this page, the newest first.' })
  edges!: BreachEdge[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo
}
