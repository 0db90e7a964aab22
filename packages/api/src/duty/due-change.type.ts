import { Field, ObjectType } from 'type-graphql'
import type { DueCause, Duty, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DueCauseChoice, DutyKindChoice } from './duty.choices.ts'

@ObjectType({ description: 'One change of what was due when.', simpleResolvers: true })
export class DueChange {
  @Field(() => String, { description: 'Key of the duty.' })
  key!: string

  @Field(() => DutyKindChoice, { description: 'Which obligation it is.' })
  kind!: Duty['kind']

  @Field(() => String, { nullable: true, description: "The organisation's name for a duty of its own." })
  name?: string | null

  @Field(() => DateTime, { description: 'When it changed.' })
  at!: Instant

  @Field(() => DateTime, { nullable: true, description: 'What was due before; null when nothing was.' })
  before?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'What is due since; null when nothing is.' })
  after?: Instant | null

  @Field(() => DueCauseChoice, { description: 'Why.' })
  cause!: DueCause

  @Field(() => String, {
    nullable: true,
    description: "Who brought it about; null for the dossier's own beginning.",
  })
  by?: string | null
}
