import { Field, ID, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import type { OutsiderKind, ReturnKind } from '@lekboek/domain/report'
import type { LetterLanguage } from '@lekboek/usecases'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { OutsiderKindChoice, PageLanguageChoice, ReturnKindChoice } from './outsider.choices.ts'

@ObjectType({
  description: 'What an outsider and the organisation wrote to one another after the report.',
  simpleResolvers: true,
})
export class OutsiderMessage {
  @Field(() => ID, { description: 'Id of the message.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: "Who of the organisation wrote it; null for the outsider's own.",
  })
  authorName?: string | null

  @Field(() => String, { description: 'What was written.' })
  text!: string

  @Field(() => DateTime, { description: 'When.' })
  writtenAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When the other side read it; null until then.' })
  readAt?: Instant | null
}

@ObjectType({
  description: 'What a report from outside has beside what every report has.',
  simpleResolvers: true,
})
export class OutsiderReport {
  @Field(() => OutsiderKindChoice, { description: 'What was found or seen, by the outsider.' })
  kind!: OutsiderKind

  @Field(() => String, { nullable: true, description: 'When it was, in the words of the outsider.' })
  toldWhen?: string | null

  @Field(() => PageLanguageChoice, { description: 'In which language they wrote, and read the answer.' })
  language!: LetterLanguage

  @Field(() => Boolean, { description: 'Whether it may be passed on to the organisation that it concerns.' })
  mayForward!: boolean

  @Field(() => DateTime, {
    description: 'When it was first told: before it came here, where another organisation passed it on.',
  })
  toldAt!: Instant

  @Field(() => String, { nullable: true, description: 'The organisation that passed it on to this one.' })
  cameFrom?: string | null

  @Field(() => String, { nullable: true, description: 'The organisation to which it was passed on.' })
  forwardedTo?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was passed on.' })
  forwardedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who passed it on.' })
  forwardedBy?: string | null

  @Field(() => String, { nullable: true, description: 'Why it was passed on.' })
  forwardReason?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was here again after it had been passed on; null once it is passed on anew.',
  })
  returnedAt?: Instant | null

  @Field(() => String, {
    nullable: true,
    description: 'The organisation that had it until then, or should have.',
  })
  returnedFrom?: string | null

  @Field(() => ReturnKindChoice, { nullable: true, description: 'How it came back.' })
  returnKind?: ReturnKind | null

  @Field(() => Boolean, { description: 'Whether they said who they are, and it was not erased.' })
  hasIdentity!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it was forgotten who they are.' })
  identityErasedAt?: Instant | null

  @Field(() => [OutsiderMessage], { description: 'What was written since, the oldest first.' })
  messages!: OutsiderMessage[]
}

@ObjectType({
  description: 'Who told something from outside; shown on a request that is kept.',
  simpleResolvers: true,
})
export class OutsiderIdentity {
  @Field(() => String, { nullable: true, description: 'Their name, where they gave it.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Where they are reached, where they said so.' })
  contact?: string | null
}

@ObjectType({ description: 'An organisation to which a report may be passed on.', simpleResolvers: true })
export class ReportTaker {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Its KBO number.' })
  kbo?: string | null
}
