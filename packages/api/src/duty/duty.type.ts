import { Field, ID, ObjectType } from 'type-graphql'
import type { Duty as DomainDuty, DutyReadingKey, DutyState, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { CertaintyChoice, DutyKindChoice, DutyReadingKeyChoice, DutyStateChoice } from './duty.choices.ts'

@ObjectType({
  description: 'One reading of a due time. None of them moves it: the strict due time is safe under all.',
  simpleResolvers: true,
})
export class DutyReading {
  @Field(() => DutyReadingKeyChoice, { description: 'Which reading it is.' })
  key!: DutyReadingKey

  @Field(() => DateTime, {
    description: 'Where the time ends under it; for a weekend or holiday the strict due time itself.',
  })
  at!: Instant

  @Field(() => Boolean, { description: 'Contested: advice to know of, not to rely on.' })
  isDisputed!: boolean

  @Field(() => String, { nullable: true, description: 'The holiday on which it falls; the key of a text.' })
  holiday?: string | null
}

/** What every obligation says, stored or only looked at. */
@ObjectType({ simpleResolvers: true })
export abstract class DutyClock {
  @Field(() => DutyKindChoice, { description: 'Which obligation it is.' })
  kind!: DomainDuty['kind']

  @Field(() => String, {
    description:
      'Tells the obligations of one dossier apart: the kind, with an id where there may be several.',
  })
  key!: string

  @Field(() => String, {
    nullable: true,
    description: "The organisation's name for an own duty, or the sub-processor's; null for all others.",
  })
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of the authority that it is owed to, where the rule names one.',
  })
  recipient?: string | null

  @Field(() => CertaintyChoice, {
    nullable: true,
    description: 'How sure its source is; null where no law asks it.',
  })
  certainty?: DomainDuty['certainty']

  @Field(() => DutyStateChoice, {
    description: 'How it stands; a running one past its due time reads as overdue.',
  })
  state!: DutyState

  @Field(() => DateTime, { description: 'The instant that started the clock.' })
  triggeredAt!: Instant

  @Field(() => DateTime, {
    nullable: true,
    description: 'The instant at which the time is up; null where the law gives no number of hours.',
  })
  dueAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it was met; null while it is not.' })
  metAt?: Instant | null

  @Field(() => String, { description: 'Id of the rule set, own target or contract that sets the time.' })
  ruleId!: string

  @Field(() => String, { description: 'The provision that it rests on.' })
  source!: string
}

@ObjectType({
  description: 'One obligation with its own clock. Hours are elapsed hours, through nights and holidays.',
  simpleResolvers: true,
})
export class Duty extends DutyClock {
  @Field(() => ID, { description: 'Id of the duty.' })
  id!: string

  @Field(() => [DutyReading], {
    description: 'What else can be read into the due time; never moves it. Not in the queue over registers.',
  })
  readings!: DutyReading[]
}
