import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { NameApart } from '../member/name-apart.type.ts'

@ObjectType({ description: 'Somebody appointed to open sealed dossiers in need.', simpleResolvers: true })
export class KeyHolder {
  @Field(() => ID, { description: 'Account of the person.' })
  userId!: string

  @Field(() => String, { description: 'Their name.' })
  name!: string

  @Field(() => NameApart, {
    nullable: true,
    description: 'What tells them apart, where another one of the list is called the same.',
  })
  apart?: NameApart | null
}

@ObjectType({
  description: 'Who opens sealed dossiers in need, two together, and for how long.',
  simpleResolvers: true,
})
export class KeyHolders {
  @Field(() => [KeyHolder], { description: 'Those appointed.' })
  holders!: KeyHolder[]

  @Field(() => Int, { description: 'For how many hours a dossier stays open.' })
  hours!: number

  @Field(() => Int, { description: 'Version of the settings.' })
  version!: number

  @Field(() => Boolean, { description: 'Whether the person who asks is appointed.' })
  isHolder!: boolean

  @Field(() => [KeyHolder], {
    nullable: true,
    description: 'Whom the administrator can appoint; null for whoever appoints nobody.',
  })
  choices?: KeyHolder[] | null
}

@ObjectType({
  description: 'A register in which the person who asks is appointed to open sealed dossiers in need.',
  simpleResolvers: true,
})
export class KeyHolding {
  @Field(() => ID, { description: 'Id of the organisation.' })
  organisation!: string

  @Field(() => Int, { description: 'How many requests of others wait there for a second one.' })
  waiting!: number
}

@ObjectType({ description: 'A key holder’s no to a request.', simpleResolvers: true })
export class BreakGlassRefusal {
  @Field(() => ID, { description: 'Account of whoever said no.' })
  userId!: string

  @Field(() => String, { description: 'Who.' })
  name!: string

  @Field(() => String, { description: 'Why.' })
  reason!: string

  @Field(() => DateTime, { description: 'When.' })
  refusedAt!: Instant
}

@ObjectType({ description: 'A request to open a sealed dossier in need.', simpleResolvers: true })
export class BreakGlassRequest {
  @Field(() => ID, { description: 'Id of the request.' })
  id!: string

  @Field(() => String, { description: 'The number that was asked for, whether a dossier has it or not.' })
  number!: string

  @Field(() => String, { description: 'Why.' })
  reason!: string

  @Field(() => DateTime, { description: 'When it was asked; a day later nobody can confirm it any more.' })
  askedAt!: Instant

  @Field(() => ID, { description: 'Account of whoever asked.' })
  askedById!: string

  @Field(() => String, { description: 'Who asked.' })
  askedBy!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When the second one confirmed.' })
  confirmedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who confirmed.' })
  confirmedBy?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Until when both may read the dossier.' })
  openUntil?: Instant | null

  @Field(() => [BreakGlassRefusal], {
    description: 'Who said no and why; another one of those appointed may confirm it all the same.',
  })
  refusals!: BreakGlassRefusal[]
}

@ObjectType({ description: 'One time that a sealed dossier was opened in need.', simpleResolvers: true })
export class GlassBreak {
  @Field(() => ID, { description: 'Id of the request.' })
  id!: string

  @Field(() => String, { description: 'Why.' })
  reason!: string

  @Field(() => String, { description: 'Who asked.' })
  askedBy!: string

  @Field(() => DateTime, { description: 'When it was opened.' })
  confirmedAt!: Instant

  @Field(() => String, { description: 'Who confirmed.' })
  confirmedBy!: string

  @Field(() => DateTime, { description: 'Until when both may read it.' })
  openUntil!: Instant
}
