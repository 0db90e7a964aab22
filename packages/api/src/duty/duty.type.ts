import { Field, ID, ObjectType } from 'type-graphql'
import type { DutyKind, DutyState, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DutyKindChoice, DutyStateChoice } from './duty.choices.ts'

@ObjectType({
  description: 'One obligation with its own clock. Hours are elapsed hours, through nights and holidays.',
  simpleResolvers: true,
})
export class Duty {
  @Field(() => ID, { description: 'Id of the duty.' })
  id!: string

  @Field(() => DutyKindChoice, { description: 'Which obligation it is.' })
  kind!: DutyKind

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
