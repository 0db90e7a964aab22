import { Field, InputType, Int } from 'type-graphql'
import type { CommunicationChannel, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { CommunicationChannelChoice } from './communication.choices.ts'

@InputType({ description: 'A message to a group of people concerned; article 34(2).' })
export class CommunicationInput {
  @Field(() => String, { description: 'The group it is for, in words.' })
  audience!: string

  @Field(() => String, { description: 'Two-letter language of the message.' })
  language!: string

  @Field(() => String, { description: 'Subject or heading.' })
  subject!: string

  @Field(() => String, { description: 'What happened, in clear and plain language.' })
  whatHappened!: string

  @Field(() => String, { description: 'The likely consequences.' })
  consequences!: string

  @Field(() => String, { description: 'What was and will be done.' })
  measures!: string

  @Field(() => String, { description: 'What people can do themselves.' })
  advice!: string

  @Field(() => String, { description: 'Where to ask.' })
  contact!: string

  @Field(() => [String], {
    nullable: true,
    description: 'Keys of the groups it is for; null for all, empty for others than the people concerned.',
  })
  groups?: string[] | null
}

@InputType({ description: 'That people were told.' })
export class RecordToldInput {
  @Field(() => DateTime, { description: 'When they were told.' })
  toldAt!: Instant

  @Field(() => CommunicationChannelChoice, { description: 'How they were told.' })
  channel!: CommunicationChannel

  @Field(() => Int, { description: 'How many people were reached.' })
  reachedCount!: number

  @Field(() => String, {
    nullable: true,
    description: 'Why it did not reach everybody of the group, at least 20 characters; null where it did.',
  })
  leftReason?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'By when the others will be told; null where nobody else will be.',
  })
  leftDueAt?: Instant | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'It reached others than every message before it; otherwise a second one to the same people is a reminder.',
  })
  isToOthers?: boolean | null

  @Field(() => Int, { description: 'Version of the message the person saw; a stale one is a CONFLICT.' })
  version!: number
}

@InputType({ description: 'What is true of a telling that was recorded wrongly.' })
export class CorrectToldInput extends RecordToldInput {
  @Field(() => String, { description: 'What was wrong; at least 20 characters.' })
  reason!: string
}

@InputType({ description: 'That the others of a group were told.' })
export class RecordRestToldInput {
  @Field(() => DateTime, { description: 'When the last of them were told.' })
  toldAt!: Instant

  @Field(() => Int, { description: 'How many people the message reached in all.' })
  reachedCount!: number

  @Field(() => CommunicationChannelChoice, {
    nullable: true,
    description: 'By which way, one that reaches each of them by themselves; left out where nobody said so.',
  })
  channel?: CommunicationChannel | null

  @Field(() => String, {
    nullable: true,
    description: 'Why it still did not reach everybody, at least 20 characters; null where it did.',
  })
  leftReason?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'By when the others will be told; null where nobody else will be.',
  })
  leftDueAt?: Instant | null
}
