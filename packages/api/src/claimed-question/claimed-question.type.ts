import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'

@ObjectType({ description: 'What a supplier added to its answer.', simpleResolvers: true })
export class ClaimedAddition {
  @Field(() => String, { description: 'Its words.' })
  text!: string

  @Field(() => DateTime, { description: 'When.' })
  at!: Instant
}

@ObjectType({ description: 'What a supplier answered before it said yes.', simpleResolvers: true })
export class ClaimedEarlier {
  @Field(() => DateTime, { description: 'When.' })
  answeredAt!: Instant

  @Field(() => String, { description: 'Its words.' })
  answer!: string

  @Field(() => String, { description: 'Whom to reach, as it said then.' })
  contact!: string
}

@ObjectType({ description: 'Words of a question as they were sent.', simpleResolvers: true })
export class ClaimedWords {
  @Field(() => String, { description: 'What was asked.' })
  text!: string

  @Field(() => String, { nullable: true, description: 'What was answered.' })
  answer?: string | null

  @Field(() => String, { nullable: true, description: 'Whom to reach.' })
  contact?: string | null

  @Field(() => ClaimedEarlier, {
    nullable: true,
    description: 'What it said before it said yes; null where it said one thing.',
  })
  earlier?: ClaimedEarlier | null

  @Field(() => [ClaimedAddition], { description: 'What was added, the oldest first.' })
  additions!: ClaimedAddition[]
}

@ObjectType({
  description: 'A question of a controller in the register of the processor that claimed it.',
  simpleResolvers: true,
})
export class ClaimedQuestion {
  @Field(() => ID, { description: 'Id of the question.' })
  id!: string

  @Field(() => String, { description: 'Who asked.' })
  controllerName!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was claimed; null for one asked since.' })
  claimedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who claimed it.' })
  claimedByName?: string | null

  @Field(() => Boolean, { nullable: true, description: 'What the controller says of the claim.' })
  isRight?: boolean | null

  @Field(() => String, { nullable: true, description: 'About which service; null while it is on its way.' })
  service?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was asked.' })
  askedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'Until when an answer is wanted.' })
  dueAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When the link was first opened.' })
  openedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'Since when the supplier knew, as it said.' })
  awareAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back.' })
  takenBackAt?: Instant | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it is hit.' })
  isHit?: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'Who answered it here; null where it was by the link.',
  })
  answeredByName?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was given up to bring the answer to its controller, or what that says here.',
  })
  failedAt?: Instant | null

  @Field(() => String, {
    nullable: true,
    description:
      'Why: `notDelivered` after a day of trying, `agreementEnded` where no agreement held any more.',
  })
  failedReason?: string | null

  @Field(() => ClaimedWords, { nullable: true, description: 'The words; null while they are on their way.' })
  words?: ClaimedWords | null
}

@InputType({ description: 'An answer to a question of a controller.' })
export class ClaimedAnswerInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether it is hit; asked for.' })
  isHit?: boolean | null

  @Field(() => String, { nullable: true, description: 'What is known.' })
  text?: string | null

  @Field(() => String, { description: 'Whom to reach.' })
  contact!: string

  @Field(() => DateTime, { nullable: true, description: 'Since when it knew, where that is known.' })
  awareAt?: Instant | null
}
