import { Field, InputType } from 'type-graphql'
import type { Instant, NotificationPhase, ReporterFunction, SubmissionChannel } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import {
  NotificationPhaseChoice,
  ReporterFunctionChoice,
  SubmissionChannelChoice,
} from './notification.choices.ts'

@InputType({
  description:
    'What only the person who notifies can say; what is left out follows from the dossier or is open.',
})
export class NotificationAnswersInput {
  @Field(() => ReporterFunctionChoice, {
    nullable: true,
    description: 'In which function the person notifies (field 23); left out, what their role says.',
  })
  reporterFunction?: ReporterFunction | null

  @Field(() => String, { nullable: true, description: 'What another function is (field 24).' })
  reporterDescription?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How the authority finds the earlier notification, where it gave no number (field 6).',
  })
  earlierId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why groups wait that nobody told yet, at least 20 characters (field 103).',
  })
  notAllToldReason?: string | null
}

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

  @Field(() => NotificationAnswersInput, {
    nullable: true,
    description: 'What only the person who notifies can say.',
  })
  answers?: NotificationAnswersInput | null
}

@InputType({ description: 'That a person sent a prepared notification.' })
export class RecordNotificationSentInput {
  @Field(() => DateTime, { description: 'When it was sent.' })
  sentAt!: Instant

  @Field(() => SubmissionChannelChoice, { description: 'How it was sent.' })
  channel!: SubmissionChannel

  @Field(() => String, { nullable: true, description: 'Reference that the authority gave.' })
  receipt?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Which way it went, at least 20 characters; demanded where it was sent before it was prepared here.',
  })
  afterwardsReason?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'It went as it was prepared, although awareness was moved, or what went before it was withdrawn, since; demanded then where a sending is recorded.',
  })
  isAsPrepared?: boolean | null
}
