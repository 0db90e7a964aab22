import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { PageInfo } from '../schema/page-info.type.ts'

@ObjectType({
  description: 'What a processor answered one controller: never changed.',
  simpleResolvers: true,
})
export class DeliveryAnswer {
  @Field(() => ID, { description: 'Id of the answer.' })
  id!: string

  @Field(() => String, { description: 'The answer.' })
  text!: string

  @Field(() => DateTime, { description: 'When it was sent.' })
  sentAt!: Instant

  @Field(() => String, { description: 'Who sent it; the controller does not see that.' })
  sentByName!: string

  @Field(() => DateTime, { nullable: true, description: "When it stood in the controller's register." })
  deliveredAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When somebody there first looked at it.' })
  readAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was given up to bring it: the controller must be reached in another way.',
  })
  failedAt?: Instant | null
}

@ObjectType({ description: 'What a controller asked about a breach.', simpleResolvers: true })
export class DeliveryQuestion {
  @Field(() => ID, { description: 'Id of the question.' })
  id!: string

  @Field(() => Int, {
    description: 'Rises with every answer and whatever the controller does with it; send it back with yours.',
  })
  version!: number

  @Field(() => ID, { description: "The controller's delivery." })
  deliveryId!: string

  @Field(() => String, { description: 'The controller.' })
  controllerName!: string

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the report was withdrawn from it; nothing is answered any more from then on.',
  })
  reportWithdrawnAt?: Instant | null

  @Field(() => Boolean, { description: 'Whether it waits for an answer.' })
  isOpen!: boolean

  @Field(() => String, { description: "The question, in the controller's words." })
  text!: string

  @Field(() => DateTime, { description: 'When it was asked.' })
  askedAt!: Instant

  @Field(() => DateTime, { description: 'When it stood in this register.' })
  arrivedAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When it was first answered.' })
  answeredAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When the controller took it as settled.' })
  settledAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When the controller withdrew it.' })
  withdrawnAt?: Instant | null

  @Field(() => [DeliveryAnswer], { description: 'What was answered, the oldest first.' })
  answers!: DeliveryAnswer[]
}

@ObjectType({ description: 'A question in a list.', simpleResolvers: true })
export class DeliveryQuestionEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string

  @Field(() => DeliveryQuestion, { description: 'The question.' })
  node!: DeliveryQuestion
}

@ObjectType({ description: 'One page of questions.', simpleResolvers: true })
export class DeliveryQuestionConnection {
  @Field(() => [DeliveryQuestionEdge], {
    description: 'The questions of this page: those first that wait, the oldest first.',
  })
  edges!: DeliveryQuestionEdge[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo
}

@ObjectType({
  description: 'An answer that is kept with a breach, to be given again.',
  simpleResolvers: true,
})
export class KeptAnswer {
  @Field(() => ID, { description: 'Id of the answer.' })
  id!: string

  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

  @Field(() => String, { description: 'By what it is found again.' })
  title!: string

  @Field(() => String, { description: 'The answer.' })
  text!: string

  @Field(() => DateTime, { description: 'When it was last changed.' })
  changedAt!: Instant
}

@ObjectType({ description: 'What one controller would get as an answer.', simpleResolvers: true })
export class AnswerPreview {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string

  @Field(() => String, { description: 'The controller.' })
  controllerName!: string

  @Field(() => String, { description: 'What it asked.' })
  question!: string

  @Field(() => String, { description: 'What it would read.' })
  text!: string

  @Field(() => [String], { description: 'Other controllers of the breach that it would name.' })
  names!: string[]
}
