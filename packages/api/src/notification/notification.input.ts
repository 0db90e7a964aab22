import { Field, InputType } from 'type-graphql'
import type { Instant, NotificationPhase, SubmissionChannel } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { NotificationPhaseChoice, SubmissionChannelChoice } from './notification.choices.ts'

@InputType({ description: 'A notification whose content is to be frozen.' })
export class PrepareNotificationInput {
  @Field(() => String, { description: 'Code of the authority.' })
  authority!: string

  @Field(() => NotificationPhaseChoice, { description: 'Which step of notifying it is; article 33(4).' })
  phase!: NotificationPhase

  @Field(() => String, {
    nullable: true,
    description: 'Why it comes after 72 hours; demanded then, at least 20 characters.',
  })
  lateReason?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why an earlier notification is withdrawn; demanded for a withdrawal.',
  })
  withdrawalReason?: string | null
}

@InputType({ description: 'That a person sent a prepared notification.' })
export class RecordNotificationSentInput {
  @Field(() => DateTime, { description: 'When it was sent.' })
  sentAt!: Instant

  @Field(() => SubmissionChannelChoice, { description: 'How it was sent.' })
  channel!: SubmissionChannel

  @Field(() => String, { nullable: true, description: 'Reference that the authority gave.' })
  receipt?: string | null
}
