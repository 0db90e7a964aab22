import { Field, InputType, Int } from 'type-graphql'
import type { AwarenessGround, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { AwarenessGroundChoice } from './awareness.choices.ts'

@InputType({ description: 'An instant of awareness with its ground.' })
export class RecordAwarenessInput {
  @Field(() => DateTime, { description: 'From when on the controller counts as aware.' })
  awareAt!: Instant

  @Field(() => AwarenessGroundChoice, { description: 'Why it counts as aware from then on.' })
  ground!: AwarenessGround

  @Field(() => String, { description: 'The reasoning; at least 10 characters.' })
  argument!: string

  @Field(() => String, {
    nullable: true,
    description:
      'How the instant that stands had been recorded wrongly, at least 20 characters; demanded where this one is later.',
  })
  correctionReason?: string | null

  @Field(() => Int, { description: 'Number of awareness rows the person saw; a stale one is a CONFLICT.' })
  version!: number
}
