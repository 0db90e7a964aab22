import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { AudienceState, ExceptionGround, Instant } from '@lekboek/domain'
import { ExceptionGroundChoice } from '../decision/choices.choices.ts'
import { VersionedPart } from '../duty/beside-facts.type.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { AudienceStateChoice } from './communication.choices.ts'

@ObjectType({
  description: 'People who are told together: a group of the dossier, or those in none.',
  simpleResolvers: true,
})
export class Audience {
  @Field(() => String, { description: 'What messages and grounds name it by.' })
  key!: string

  @Field(() => String, {
    nullable: true,
    description: 'Name of the group; null for those in none, for everybody while the people are not divided.',
  })
  name?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many they are at least; null while that is not known.',
  })
  count?: number | null

  @Field(() => AudienceStateChoice, { description: 'Where telling them stands.' })
  state!: AudienceState

  @Field(() => Int, {
    description: 'How many people the messages did not reach, counted together with whom else they are for.',
  })
  missing!: number

  @Field(() => AudienceStateChoice, {
    nullable: true,
    description:
      'Where telling them would stand once whoever decides confirmed the numbers; null where that is the same.',
  })
  confirmedState?: AudienceState | null

  @Field(() => Boolean, {
    description: 'With a ground for these, whoever decides can say that the messages reached everybody else.',
  })
  mayOthersBeReached!: boolean

  @Field(() => Boolean, {
    description: 'Ground (c) counts for them only once a public message told them; article 34(3)(c).',
  })
  isPublicFirst!: boolean

  @Field(() => Boolean, {
    description: 'Each of them is to be told: a public message tells nobody by itself.',
  })
  isEach!: boolean
}

@ObjectType({ description: 'Why a group of people is not told.', simpleResolvers: true })
export class UntoldGround {
  @Field(() => String, { description: 'Key of the group.' })
  group!: string

  @Field(() => String, { description: 'The reason.' })
  reason!: string

  @Field(() => ExceptionGroundChoice, {
    nullable: true,
    description: 'The ground of article 34(3), where it is one.',
  })
  ground?: ExceptionGround | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whoever recorded it may decide; at a high risk nothing else counts.',
  })
  isDecided?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whoever decides confirmed that the ground holds although the facts speak against it.',
  })
  isConfirmed?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whoever decides said with it that the messages reached everybody else.',
  })
  areOthersReached?: boolean | null
}

@ObjectType({ description: 'Why numbers of people that were lowered are right.', simpleResolvers: true })
export class NumbersConfirmed {
  @Field(() => DateTime, { description: 'When it was confirmed.' })
  at!: Instant

  @Field(() => String, { description: 'Who confirmed it.' })
  by!: string

  @Field(() => String, { description: 'The reason.' })
  reason!: string
}

@ObjectType({
  description: 'That numbers of people which were lowered are right, and why.',
  simpleResolvers: true,
})
export class ConfirmedNumbers extends VersionedPart {
  @Field(() => [NumbersConfirmed], { description: 'The oldest first.' })
  confirmations!: NumbersConfirmed[]

  @Field(() => Int, {
    description: 'Version of what is kept of whom the messages reached and whom the facts no longer count.',
  })
  numbersVersion!: number
}

@InputType({ description: 'That the numbers of people are right, and higher ones before them were not.' })
export class ConfirmNumbersInput {
  @Field(() => String, { description: 'The reason; at least 20 characters.' })
  reason!: string

  @Field(() => Int, { description: 'Version that the person saw; a stale one is a CONFLICT.' })
  version!: number

  @Field(() => Int, {
    description: 'Version of the facts about people that the person saw; a stale one is a CONFLICT.',
  })
  peopleVersion!: number

  @Field(() => Int, {
    description:
      'Version of what is kept of whom the messages reached, as the person saw it; a stale one is a CONFLICT.',
  })
  numbersVersion!: number
}

@ObjectType({ description: 'The groups of people who are not told, and why.', simpleResolvers: true })
export class Untold extends VersionedPart {
  @Field(() => [UntoldGround], { description: 'A ground per group.' })
  grounds!: UntoldGround[]
}

@InputType({ description: 'Why a group of people is not told.' })
export class UntoldGroundInput {
  @Field(() => String, { description: 'Key of the group.' })
  group!: string

  @Field(() => String, { description: 'The reason; at least 20 characters.' })
  reason!: string

  @Field(() => ExceptionGroundChoice, {
    nullable: true,
    description:
      'The ground of article 34(3); at a high risk nothing else spares a group, and only whoever decides records it.',
  })
  ground?: ExceptionGround | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Confirms that the ground holds although the facts speak against it.',
  })
  isConfirmed?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'The messages reached everybody else; for whoever decides.',
  })
  areOthersReached?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Records it anew, for as many people as there are now, though it says what it said.',
  })
  isRenewed?: boolean | null
}

@InputType({ description: 'The groups of people who are not told.' })
export class RecordUntoldInput {
  @Field(() => [UntoldGroundInput], { description: 'Every ground; one that is left out is taken back.' })
  grounds!: UntoldGroundInput[]

  @Field(() => Int, { description: 'Version that the person saw; a stale one is a CONFLICT.' })
  version!: number
}
