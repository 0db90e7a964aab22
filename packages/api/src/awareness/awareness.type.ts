import { Field, ID, ObjectType } from 'type-graphql'
import type { AwarenessGround, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { AwarenessGroundChoice } from './awareness.choices.ts'

@ObjectType({
  description: 'One fixing of the instant of awareness; a later one replaces it and keeps it visible.',
  simpleResolvers: true,
})
export class Awareness {
  @Field(() => ID, { description: 'Id of this fixing.' })
  id!: string

  @Field(() => DateTime, { description: 'From when on the controller counts as aware.' })
  awareAt!: Instant

  @Field(() => DateTime, {
    nullable: true,
    description: 'The instant to which the times pointed when it was fixed; null where they pointed nowhere.',
  })
  proposedAt?: Instant | null

  @Field(() => AwarenessGroundChoice, { description: 'Why it counts as aware from then on.' })
  ground!: AwarenessGround

  @Field(() => String, { description: 'The reasoning, in the words of whoever fixed it.' })
  argument!: string

  @Field(() => String, {
    nullable: true,
    description: 'How the instant that it replaced had been recorded wrongly, where this one is later.',
  })
  correctionReason?: string | null

  @Field(() => DateTime, { description: 'When it was fixed.' })
  recordedAt!: Instant

  @Field(() => String, { description: 'Who fixed it.' })
  recordedBy!: string
}

@ObjectType({
  description: 'An instant that the facts point to; somebody accepts or replaces it, with an argument.',
  simpleResolvers: true,
})
export class AwarenessProposal {
  @Field(() => DateTime, { description: 'The proposed instant.' })
  awareAt!: Instant

  @Field(() => AwarenessGroundChoice, {
    nullable: true,
    description:
      'The ground that fits the facts; null for a hint that nothing confirmed yet: an investigation had to begin then.',
  })
  ground?: AwarenessGround | null

  @Field(() => String, { description: 'Why this instant; the key of a text.' })
  reason!: string
}
