import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant, MeasureKind } from '@lekboek/domain'
import type { ContainmentStepKey } from '@lekboek/domain/containment'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { MeasureKindChoice } from './measure.choices.ts'

@ObjectType({
  description: 'Something done or to be done about a breach, or against the next one.',
  simpleResolvers: true,
})
export class Measure {
  @Field(() => ID, { description: 'Id of the measure.' })
  id!: string

  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

  @Field(() => String, { description: 'What is to be done.' })
  text!: string

  @Field(() => MeasureKindChoice, { description: 'Whether it mends this breach or prevents the next.' })
  kind!: MeasureKind

  @Field(() => String, {
    nullable: true,
    description:
      'Key of the step of the containment checklist that it was taken over from; null for an own one.',
  })
  step?: ContainmentStepKey | null

  @Field(() => ID, {
    nullable: true,
    description: "Id of the step of an umbrella's checklist that it was taken over from.",
  })
  templateStep?: string | null

  @Field(() => String, { description: 'Who sees to it.' })
  owner!: string

  @Field(() => DateTime, { nullable: true, description: 'When it should be done; null without a date.' })
  dueAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it was done; null while it is open.' })
  doneAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  result?: string | null

  @Field(() => DateTime, { description: 'When it was noted.' })
  createdAt!: Instant

  @Field(() => String, { description: 'Who noted it.' })
  createdBy!: string
}
