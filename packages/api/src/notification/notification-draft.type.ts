import { GraphQLJSON } from 'graphql-scalars'
import { Field, Int, ObjectType } from 'type-graphql'
import type { NotificationPhase, SubmissionChannel } from '@lekboek/domain'
import { NotificationPhaseChoice, SubmissionChannelChoice } from './notification.choices.ts'

@ObjectType({ description: 'An answer that a field of the template offers.', simpleResolvers: true })
export class TemplateOption {
  @Field(() => String, { description: 'What is stored.' })
  key!: string

  @Field(() => String, { description: 'What the template calls it.' })
  label!: string
}

@ObjectType({ description: 'Two numbers between which an approximate one lies.', simpleResolvers: true })
export class NumberRange {
  @Field(() => Int, { description: 'The lower bound.' })
  from!: number

  @Field(() => Int, { description: 'The upper bound.' })
  to!: number
}

@ObjectType({
  description: 'One field of the EDPB template, filled from the dossier.',
  simpleResolvers: true,
})
export class NotificationField {
  @Field(() => Int, { description: 'Number of the field in the template.' })
  field!: number

  @Field(() => String, { description: 'Section of the template.' })
  section!: string

  @Field(() => String, { description: 'What the template asks.' })
  label!: string

  @Field(() => String, { description: 'Kind of answer that it takes.' })
  type!: string

  @Field(() => String, { description: 'Whether it must be answered: `yes`, `no`, `conditional`.' })
  mandatory!: string

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The answer: a text, a list of option keys, or null.',
  })
  value?: unknown

  @Field(() => NumberRange, {
    nullable: true,
    description: 'Between which numbers the answer lies, where two are known; the template takes one.',
  })
  range?: NumberRange | null

  @Field(() => [TemplateOption], {
    nullable: true,
    description: 'The answers that it offers; null for a free one.',
  })
  options?: TemplateOption[] | null

  @Field(() => Boolean, { description: 'Whether the template asks it in this case.' })
  isAsked!: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'What is wrong with the answer: `missing`, `canFollow` (an incomplete notification may go without it), `onlyWhileIncomplete`, or null.',
  })
  problem?: string | null
}

@ObjectType({ description: 'How far a notification is from whole.', simpleResolvers: true })
export class Completeness {
  @Field(() => Int, { description: 'Fields that are asked.' })
  asked!: number

  @Field(() => Int, { description: 'Fields of those that have an answer.' })
  answered!: number

  @Field(() => [Int], { description: 'Numbers of the fields that have none.' })
  missing!: number[]
}

@ObjectType({
  description: 'What would be notified if it were frozen now; nothing is stored.',
  simpleResolvers: true,
})
export class NotificationDraft {
  @Field(() => String, { description: 'Code of the authority.' })
  authority!: string

  @Field(() => String, { description: 'Its name.' })
  authorityName!: string

  @Field(() => NotificationPhaseChoice, { description: 'Which step of notifying it would be.' })
  phase!: NotificationPhase

  @Field(() => [NotificationField], { description: 'All fields of the template, in its order.' })
  fields!: NotificationField[]

  @Field(() => Completeness, { description: 'What an incomplete notification still lacks.' })
  incomplete!: Completeness

  @Field(() => Completeness, { description: 'What a complete notification still lacks.' })
  complete!: Completeness

  @Field(() => Boolean, {
    description: 'Whether the time of article 33(1) has run out, so that a reason is demanded.',
  })
  isLate!: boolean

  @Field(() => SubmissionChannelChoice, { description: 'How this authority takes notifications.' })
  channel!: SubmissionChannel

  @Field(() => String, { nullable: true, description: 'Where to send it, where that is an address.' })
  address?: string | null
}
