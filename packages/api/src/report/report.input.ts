import { Field, InputType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import type { ReportAnswerValue, ReportKind, ReportQuestion } from '@lekboek/domain/report'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { ReportAnswerChoice, ReportKindChoice, ReportQuestionChoice } from './report.choices.ts'

@InputType({ description: 'A question of the form, answered.' })
export class ReportAnswerInput {
  @Field(() => ReportQuestionChoice, { description: 'Which question; one of those of the kind.' })
  question!: ReportQuestion

  @Field(() => ReportAnswerChoice, { description: 'One of the answers that the question takes.' })
  answer!: ReportAnswerValue
}

@InputType({ description: 'What somebody noticed, in plain words.' })
export class SubmitReportInput {
  @Field(() => String, {
    nullable: true,
    description:
      'What happened; at most 10,000 characters. Needed where no kind says it, and of the kind `other`.',
  })
  text?: string | null

  @Field(() => ReportKindChoice, { nullable: true, description: 'What kind of thing it is, optional.' })
  kind?: ReportKind | null

  @Field(() => [ReportAnswerInput], {
    nullable: true,
    description: 'Answers to the questions of that kind, each at most once.',
  })
  answers?: ReportAnswerInput[] | null

  @Field(() => DateTime, { description: 'When it was noticed.' })
  noticedAt!: Instant

  @Field(() => String, { nullable: true, description: 'Where it happened or which system, optional.' })
  place?: string | null

  @Field(() => String, { nullable: true, description: "Whose data, in the reporter's words, optional." })
  people?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'A UUID that the device gave it: what the same person sends under it once more is the report that is there already.',
  })
  submission?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a device without network kept it, optional.',
  })
  writtenAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'What the clock of the device says as it sends: where that is ahead, its instants are set right.',
  })
  sentAt?: Instant | null

  @Field(() => String, {
    nullable: true,
    description:
      'Id of the person who wrote it on the device that sends it now: refused where somebody else is signed in there by now.',
  })
  reporter?: string | null
}
