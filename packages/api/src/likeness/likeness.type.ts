import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import type { LikenessReason } from '@lekboek/domain/report'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { LikenessReasonChoice } from './likeness.choices.ts'

@ObjectType({ description: 'A dossier as another one looks like it.', simpleResolvers: true })
export class LikeIncident {
  @Field(() => ID, { description: 'Id of the dossier.' })
  id!: string

  @Field(() => String, { description: 'Its number, `2026-014`.' })
  number!: string

  @Field(() => String, { description: 'Its number with the mark of its organisation.' })
  reference!: string

  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => DateTime, { description: 'When it was reported.' })
  reportedAt!: Instant
}

@ObjectType({
  description:
    'Two open dossiers that look like the same thing: a hint, worked out when the later one came in.',
  simpleResolvers: true,
})
export class Likeness {
  @Field(() => ID, { description: 'Id of the likeness.' })
  id!: string

  @Field(() => Int, { description: 'How much they look alike, from 50 to 100.' })
  score!: number

  @Field(() => [LikenessReasonChoice], { description: 'Why, the weightiest first.' })
  reasons!: LikenessReason[]

  @Field(() => LikeIncident, { description: 'The one that came in later.' })
  later!: LikeIncident

  @Field(() => LikeIncident, { description: 'The one that was there.' })
  earlier!: LikeIncident
}
