import { Field, InputType } from 'type-graphql'
import type { DutyReportChannel, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DutyReportChannelChoice } from './duty-report.choices.ts'

@InputType({ description: 'Something that was sent, or the reason why an own duty need not be met.' })
export class DutyReportInput {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was sent, not in the future; null where an own duty need not be met.',
  })
  sentAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'To whom, unless the duty itself says it.' })
  recipient?: string | null

  @Field(() => DutyReportChannelChoice, { nullable: true, description: 'By which channel.' })
  channel?: DutyReportChannel | null

  @Field(() => String, { nullable: true, description: 'Reference that the recipient gave.' })
  receipt?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'It said everything: nothing remains to be completed.',
  })
  isComplete?: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'Why it was late, or why it need not be met; required then.',
  })
  reason?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is entered only now, at least 20 characters; demanded where its time is over and it was sent within it.',
  })
  afterwardsReason?: string | null
}
