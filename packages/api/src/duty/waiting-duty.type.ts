import { Field, ID, ObjectType } from 'type-graphql'
import type { Duty, Instant, WaitReason } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DutyKindChoice, WaitReasonChoice } from './duty.choices.ts'

@ObjectType({
  description: 'An obligation named by the settings whose clock cannot run yet, with what it waits for.',
  simpleResolvers: true,
})
export class WaitingDuty {
  @Field(() => ID, { description: 'Key of the duty that it becomes.' })
  key!: string

  @Field(() => DutyKindChoice, { description: 'Which obligation it is.' })
  kind!: Duty['kind']

  @Field(() => String, { nullable: true, description: "The organisation's name for a duty of its own." })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Code of the authority it will be owed to.' })
  recipient?: string | null

  @Field(() => WaitReasonChoice, { description: 'What it waits for.' })
  waitsFor!: WaitReason

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it would end if the times point right; provisional, no duty yet.',
  })
  provisionalDueAt?: Instant | null
}
