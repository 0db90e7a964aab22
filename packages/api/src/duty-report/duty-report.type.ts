import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { DutyReportChannel, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DutyReportChannelChoice } from './duty-report.choices.ts'

@ObjectType({
  description:
    'What was sent under another regime or to a contract partner, or why an own duty need not be met.',
  simpleResolvers: true,
})
export class DutyReport {
  @Field(() => ID, { description: 'Id of the report.' })
  id!: string

  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

  @Field(() => String, { description: 'Key of the duty that it meets.' })
  duty!: string

  @Field(() => String, { nullable: true, description: 'To whom.' })
  recipient?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was sent; null where it need not be.' })
  sentAt?: Instant | null

  @Field(() => DutyReportChannelChoice, { nullable: true, description: 'By which channel.' })
  channel?: DutyReportChannel | null

  @Field(() => String, { nullable: true, description: 'Reference that the recipient gave.' })
  receipt?: string | null

  @Field(() => Boolean, { description: 'It said everything: nothing remains to be completed.' })
  isComplete!: boolean

  @Field(() => String, { nullable: true, description: 'Why it was late, or why it need not be met.' })
  reason?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why what was sent in time was entered only once that was over; null where it was not.',
  })
  afterwardsReason?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; null while it stands.' })
  retractedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  retractedReason?: string | null

  @Field(() => DateTime, { description: 'When it was recorded.' })
  createdAt!: Instant

  @Field(() => String, { description: 'Who recorded it.' })
  createdBy!: string
}
