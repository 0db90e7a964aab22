import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { DataType, Instant } from '@lekboek/domain'
import type { DispatchKind } from '@lekboek/usecases'
import { Attachment } from '../attachment/attachment.type.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DataTypeChoice } from '../facts/data.choices.ts'
import { Organisation } from '../organisation/organisation.type.ts'
import { KeptAnswer } from '../delivery-question/delivery-question.type.ts'
import { PageInfo } from '../schema/page-info.type.ts'
import { BreachAnswers } from './breach-answers.type.ts'
import { BreachVersionKindChoice } from './breach.choices.ts'

@ObjectType({
  description: 'A sub-processor by which the processor learned of a breach.',
  simpleResolvers: true,
})
export class ChainLink {
  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => DateTime, { description: 'When it became aware.' })
  awareAt!: Instant

  @Field(() => DateTime, { description: 'When the next one in the chain was told.' })
  toldAt!: Instant
}

@ObjectType({
  description: 'Messages that wait for the instant from which they may leave.',
  simpleResolvers: true,
})
export class WaitingMessages {
  @Field(() => Int, {
    description: 'For how many controllers; nothing more goes to these until it left or was called back.',
  })
  count!: number

  @Field(() => DateTime, { nullable: true, description: 'From when the first of them may leave.' })
  leavesAt?: Instant | null
}

@ObjectType({
  description: 'What was sent of a breach, as it was sent.',
  implements: BreachAnswers,
  simpleResolvers: true,
})
export class BreachVersion extends BreachAnswers {
  @Field(() => [String], { description: 'Services hit, by the names in the agreements.' })
  services!: string[]

  @Field(() => Int, { description: '1, 2, 3.' })
  number!: number

  @Field(() => BreachVersionKindChoice, { description: 'What it was sent as.' })
  kind!: Exclude<DispatchKind, 'withdrawal'>

  @Field(() => [String], {
    description: 'Names of the fields that differ from the version before; `attachments` where its files do.',
  })
  changed!: string[]

  @Field(() => String, { nullable: true, description: "What changed, in the processor's words." })
  reason?: string | null

  @Field(() => DateTime, { description: 'When it was fixed.' })
  fixedAt!: Instant

  @Field(() => Int, {
    description: 'How many controllers this one reached last; none from whom the report was withdrawn.',
  })
  controllerCount!: number

  @Field(() => WaitingMessages, { description: 'Its messages that wait for their instant.' })
  waiting!: WaitingMessages

  @Field(() => [Attachment], { description: 'Files for all that it took along.' })
  attachments!: Attachment[]
}

@ObjectType({
  description: 'Of those who are chosen and not told, how many are to be looked at first.',
  simpleResolvers: true,
})
export class AgreementDoubts {
  @Field(() => Int, { description: 'Of whose agreement the controller alone says that it holds.' })
  unconfirmed!: number

  @Field(() => Int, { description: 'Whose agreement ended: they are not told by it.' })
  ended!: number
}

@ObjectType({ description: 'How many controllers stand where.', simpleResolvers: true })
export class DeliveryCounts {
  @Field(() => Int, { description: 'All of them.' })
  total!: number

  @Field(() => Int, { description: 'Chosen, not sent.' })
  planned!: number

  @Field(() => Int, { description: 'On their way.' })
  queued!: number

  @Field(() => Int, { description: 'Arrived.' })
  delivered!: number

  @Field(() => Int, { description: 'Looked at.' })
  opened!: number

  @Field(() => Int, { description: 'Confirmed.' })
  confirmed!: number

  @Field(() => Int, { description: 'Could not be delivered.' })
  failed!: number

  @Field(() => Int, { description: 'Withdrawn.' })
  withdrawn!: number

  @Field(() => Int, { description: 'Not arrived though the term of the contract is over.' })
  overdue!: number

  @Field(() => Int, {
    description: 'Not arrived, and owed without undue delay because the contract names no hours.',
  })
  openWithoutTerm!: number

  @Field(() => Int, {
    description: 'Whom a report reached, whatever was sent since; none that was withdrawn.',
  })
  told!: number

  @Field(() => Int, { description: 'Of those, who has all that was sent and that their own part says.' })
  current!: number

  @Field(() => Int, { description: 'With a question that waits for an answer.' })
  asked!: number
}

@ObjectType({ description: 'Files of a breach that one controller alone gets.', simpleResolvers: true })
export class OwnFileCounts {
  @Field(() => Int, { description: 'How many files.' })
  count!: number

  @Field(() => Int, { description: 'Of how many controllers; none from whom the report was withdrawn.' })
  controllerCount!: number
}

@ObjectType({
  description: 'A breach at a processor, in its own register.',
  implements: BreachAnswers,
  simpleResolvers: true,
})
export class Breach extends BreachAnswers {
  @Field(() => [String], { description: 'Services hit, by the names in the agreements.' })
  services!: string[]

  @Field(() => ID, { description: 'Id of the breach.' })
  id!: string

  @Field(() => ID, { description: 'The processor.' })
  organisationId!: string

  @Field(() => String, { description: 'Year and number, `2026-003`; the path segment.' })
  number!: string

  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

  @Field(() => DateTime, { description: 'When it was recorded.' })
  createdAt!: Instant

  @Field(() => [Attachment], { description: 'Files for every controller that it is for, the oldest first.' })
  attachments!: Attachment[]

  @Field(() => OwnFileCounts, { description: 'How many files stand with single controllers.' })
  ownFiles!: OwnFileCounts

  @Field(() => AgreementDoubts, { description: 'What its agreements leave in doubt.' })
  doubts!: AgreementDoubts

  @Field(() => DateTime, { description: 'When it was changed last.' })
  changedAt!: Instant

  @Field(() => [ChainLink], {
    description: 'Sub-processors from whom the processor has it, the first first.',
  })
  chain!: ChainLink[]

  @Field(() => DeliveryCounts, {
    description: 'How many controllers stand where; no controller sees the others.',
  })
  counts!: DeliveryCounts

  @Field(() => Boolean, { description: 'Whether it says something that was not sent yet.' })
  hasUnsentChanges!: boolean

  @Field(() => Int, {
    description: 'How many controllers were told before and do not have what was sent of it last.',
  })
  behindCount!: number

  @Field(() => WaitingMessages, { description: 'What waits for its instant and can be called back.' })
  waiting!: WaitingMessages

  @Field(() => [BreachVersion], { description: 'What was sent, the newest first.' })
  versions!: BreachVersion[]

  @Field(() => [KeptAnswer], { description: 'Answers that are kept to be given again, by title.' })
  keptAnswers!: KeptAnswer[]

  @Field(() => DateTime, {
    nullable: true,
    description: 'The earliest due time of any contract under which a controller has not received it yet.',
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

@ObjectType({ description: 'A controller that may be told of a breach.', simpleResolvers: true })
export class ServedOption {
  @Field(() => ID, { description: 'The controller.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => [String], { description: 'What the processor does for it.' })
  services!: string[]

  @Field(() => Int, {
    nullable: true,
    description: 'The fewest hours that a contract with it gives; null where all say without undue delay.',
  })
  termHours?: number | null

  @Field(() => Boolean, { description: 'Whether the breach is for it already.' })
  isChosen!: boolean

  @Field(() => Boolean, {
    description: 'Whether the processor confirmed that it works for it; others are chosen one by one.',
  })
  isConfirmed!: boolean
}

@ObjectType({
  description: 'What a search among the controllers that a processor serves comes to.',
  simpleResolvers: true,
})
export class ServedFound {
  @Field(() => Int, { description: 'How many fit.' })
  count!: number

  @Field(() => Int, { description: 'How many of them the breach is not for yet, and a filter chooses.' })
  openCount!: number

  @Field(() => [String], { description: 'Names of all services in its agreements.' })
  services!: string[]

  @Field(() => [ServedOption], { description: 'The first of them, by name.' })
  controllers!: ServedOption[]
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
