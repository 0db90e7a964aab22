import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Duty, Instant } from '@lekboek/domain'
import { DutyKindChoice } from '../duty/duty.choices.ts'
import { Facts } from '../facts/facts.type.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'

@ObjectType({ description: 'That a dossier was brought into another one.', simpleResolvers: true })
export class BroughtInto {
  @Field(() => ID, { description: 'Id of the dossier that remains.' })
  incidentId!: string

  @Field(() => String, { description: 'Its year and number.' })
  number!: string

  @Field(() => String, { description: 'How people name it.' })
  reference!: string

  @Field(() => String, { description: 'What it is about.' })
  title!: string

  @Field(() => String, {
    nullable: true,
    description: 'Year and number of the dossier at the end, where that was itself brought into another.',
  })
  endNumber?: string | null

  @Field(() => String, { nullable: true, description: 'How people name that one.' })
  endReference?: string | null

  @Field(() => DateTime, { description: 'When they were brought together.' })
  at!: Instant

  @Field(() => String, { description: 'Who did it.' })
  byName!: string

  @Field(() => String, { description: 'Why.' })
  reason!: string
}

@ObjectType({ description: 'A dossier that was brought into this one.', simpleResolvers: true })
export class BroughtIn {
  @Field(() => ID, { description: 'Its id.' })
  incidentId!: string

  @Field(() => ID, {
    description: 'Id of the dossier into which it was brought: this one, or one that came later.',
  })
  intoId!: string

  @Field(() => String, { description: 'Its year and number.' })
  number!: string

  @Field(() => String, { description: 'How people name it.' })
  reference!: string

  @Field(() => String, { description: 'What it is about.' })
  title!: string

  @Field(() => Int, { description: 'Version of its title and status.' })
  version!: number

  @Field(() => DateTime, { description: 'When its first report reached the organisation.' })
  reportedAt!: Instant

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on the controller was aware by it, where it was.',
  })
  awareAt?: Instant | null

  @Field(() => DateTime, { description: 'When they were brought together.' })
  at!: Instant

  @Field(() => String, { description: 'Who did it.' })
  byName!: string

  @Field(() => String, { description: 'Why.' })
  reason!: string

  @Field(() => Facts, {
    description: 'What it said of the breach; none of it is in the facts of this one unless taken over.',
  })
  facts!: Facts
}

@ObjectType({ description: 'How the dossier that remains would stand.', simpleResolvers: true })
export class TogetherOutcome {
  @Field(() => DateTime, { nullable: true, description: 'From when on the controller would count as aware.' })
  awareAt?: Instant | null

  @Field(() => DateTime, { description: 'When the first of its reports reached the organisation.' })
  reportedAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'What would be due next.' })
  dueAt?: Instant | null

  @Field(() => DutyKindChoice, { nullable: true, description: 'Which duty that is.' })
  dueKind?: Duty['kind'] | null

  @Field(() => [DutyKindChoice], {
    description: 'Duties that stay owed as another of them had them, until who decides confirms.',
  })
  carried!: Duty['kind'][]
}
