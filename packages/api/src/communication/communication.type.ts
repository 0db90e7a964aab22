import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { CommunicationChannel, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { Problem } from '../problem/problem.type.ts'
import { CommunicationChannelChoice } from './communication.choices.ts'

@ObjectType({
  description: 'A message to a group of people concerned; article 34(2).',
  simpleResolvers: true,
})
export class Communication {
  @Field(() => ID, { description: 'Id of the message.' })
  id!: string

  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

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

  @Field(() => DateTime, { description: 'When it was drafted.' })
  createdAt!: Instant

  @Field(() => String, { description: 'Who drafted it.' })
  createdBy!: string

  @Field(() => DateTime, {
    nullable: true,
    description: 'When people were told; null until that is recorded, frozen from then on.',
  })
  toldAt?: Instant | null

  @Field(() => CommunicationChannelChoice, { nullable: true, description: 'How they were told.' })
  channel?: CommunicationChannel | null

  @Field(() => Int, { nullable: true, description: 'How many people were reached.' })
  reachedCount?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Why it did not reach everybody of the group; null where it did.',
  })
  leftReason?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'By when the others will be told; null where nobody else will be.',
  })
  leftDueAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When others of the group were last told.' })
  restToldAt?: Instant | null

  @Field(() => [CommunicationChannelChoice], { description: 'By which ways those others were told.' })
  restChannels!: CommunicationChannel[]

  @Field(() => Int, {
    nullable: true,
    description:
      'How many it had reached by its own way before those others were told; null where that is not known apart.',
  })
  firstReachedCount?: number | null

  @Field(() => String, { nullable: true, description: 'Why it had not reached those others.' })
  firstLeftReason?: string | null

  @Field(() => Boolean, { description: 'It reached others than every message before it.' })
  isToOthers!: boolean

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the recorded telling was corrected or taken back, last.',
  })
  correctedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who corrected it.' })
  correctedBy?: string | null

  @Field(() => String, { nullable: true, description: 'Why it was corrected or taken back.' })
  correctionReason?: string | null

  @Field(() => String, { nullable: true, description: 'Who recorded it.' })
  recordedBy?: string | null

  @Field(() => [Problem], { description: 'Required elements that are missing.' })
  problems!: Problem[]

  @Field(() => [Problem], {
    description: 'What may mislead or be forgotten, such as words that make it smaller.',
  })
  warnings!: Problem[]
}
