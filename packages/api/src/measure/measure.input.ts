import { Field, InputType } from 'type-graphql'
import type { Instant, MeasureKind } from '@lekboek/domain'
import type { ContainmentStepKey } from '@lekboek/domain/containment'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { ContainmentStepChoice, MeasureKindChoice } from './measure.choices.ts'

@InputType({ description: 'Something to be done.' })
export class MeasureInput {
  @Field(() => String, { description: 'What is to be done.' })
  text!: string

  @Field(() => MeasureKindChoice, { description: 'Whether it mends this breach or prevents the next.' })
  kind!: MeasureKind

  @Field(() => String, { description: 'Who sees to it.' })
  owner!: string

  @Field(() => DateTime, { nullable: true, description: 'When it should be done.' })
  dueAt?: Instant | null
}

@InputType({ description: 'A step of the containment checklist, taken over as a measure.' })
export class ContainmentStepInput {
  @Field(() => ContainmentStepChoice, { description: 'Which step.' })
  step!: ContainmentStepKey

  @Field(() => String, { description: 'Who sees to it, or did.' })
  owner!: string

  @Field(() => DateTime, { nullable: true, description: 'When it should be done.' })
  dueAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was done; not in the future, null while it is open.',
  })
  doneAt?: Instant | null
}
