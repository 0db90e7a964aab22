import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'

@ObjectType({
  description: 'What a processor answered, as it arrived: never changed.',
  simpleResolvers: true,
})
export class ProcessorAnswer {
  @Field(() => ID, { description: 'Id of the answer.' })
  id!: string

  @Field(() => String, { description: 'The answer, in the processor’s words.' })
  text!: string

  @Field(() => DateTime, { description: 'When the processor sent it.' })
  sentAt!: Instant

  @Field(() => DateTime, { description: 'When it was available in this register.' })
  arrivedAt!: Instant

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was first shown to somebody who may work on it; the processor sees that too.',
  })
  readAt?: Instant | null
}

@ObjectType({
  description: 'What was asked of a processor about its report. Its words are never changed.',
  simpleResolvers: true,
})
export class ProcessorQuestion {
  @Field(() => ID, { description: 'Id of the question.' })
  id!: string

  @Field(() => Int, {
    description: 'Rises with every answer and whatever is done with it; send it back when you do something.',
  })
  version!: number

  @Field(() => String, { description: 'The question, in own words.' })
  text!: string

  @Field(() => DateTime, { description: 'When it was asked.' })
  askedAt!: Instant

  @Field(() => String, { description: 'Who asked; the processor does not see that.' })
  askedByName!: string

  @Field(() => DateTime, { nullable: true, description: 'When the processor had it.' })
  arrivedAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was given up to bring it: the processor must be reached in another way.',
  })
  failedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When its first answer arrived.' })
  answeredAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it was taken as settled.' })
  settledAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'By whom; the processor does not see that.' })
  settledByName?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt?: Instant | null

  @Field(() => [ProcessorAnswer], { description: 'What came of it, the oldest first.' })
  answers!: ProcessorAnswer[]
}
