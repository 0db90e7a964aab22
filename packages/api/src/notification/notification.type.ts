import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant, NotificationPhase, SubmissionChannel } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { NotificationPhaseChoice, SubmissionChannelChoice } from './notification.choices.ts'

@ObjectType({
  description: 'One notification to an authority: its content is frozen when it is prepared.',
  simpleResolvers: true,
})
export class Notification {
  @Field(() => ID, { description: 'Id of the notification.' })
  id!: string

  @Field(() => Int, { description: 'Rises with every change; send it back when correcting.' })
  version!: number

  @Field(() => String, { description: 'Code of the authority.' })
  authority!: string

  @Field(() => NotificationPhaseChoice, { description: 'Which step of notifying it is; article 33(4).' })
  phase!: NotificationPhase

  @Field(() => DateTime, { description: 'When the content was frozen.' })
  preparedAt!: Instant

  @Field(() => String, { description: 'Who prepared it.' })
  preparedBy!: string

  @Field(() => String, { nullable: true, description: 'Why it comes after 72 hours; demanded then.' })
  lateReason?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a person sent it; null until that is recorded.',
  })
  sentAt?: Instant | null

  @Field(() => SubmissionChannelChoice, { nullable: true, description: 'How it was sent.' })
  channel?: SubmissionChannel | null

  @Field(() => String, { nullable: true, description: 'Reference that the authority gave.' })
  receipt?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the recorded sending was corrected or taken back, last.',
  })
  correctedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who corrected it.' })
  correctedBy?: string | null

  @Field(() => String, { nullable: true, description: 'Why it was corrected or taken back.' })
  correctionReason?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Which way it went, where it was sent before it was prepared here and entered afterwards.',
  })
  afterwardsReason?: string | null

  @Field(() => String, { nullable: true, description: 'Who recorded the sending.' })
  sentBy?: string | null

  @Field(() => String, { nullable: true, description: 'Why an earlier notification is withdrawn.' })
  withdrawalReason?: string | null

  @Field(() => Boolean, {
    description:
      'Whether the time of article 33(1) had run out when it was sent, by the awareness that stands now; until it is sent, when it was prepared.',
  })
  isLate!: boolean
}
