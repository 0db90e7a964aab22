import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Attachment } from '../attachment/attachment.type.ts'
import type { IncidentSource, Instant } from '@lekboek/domain'
import type { ReportAnswerValue, ReportKind, ReportQuestion } from '@lekboek/domain/report'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { IncidentSourceChoice } from '../incident/incident.choices.ts'
import {
  ReportAnswerChoice,
  ReportKindChoice,
  ReportQuestionChoice,
  type ReportStatus,
  ReportStatusChoice,
} from './report.choices.ts'
import { FiledReport } from '../filed-report/filed-report.type.ts'
import { OutsiderReport } from '../outsider/outsider-report.type.ts'
import { ProcessorQuestion } from '../processor-question/processor-question.type.ts'
import { ReceivedVersion, ReportAgreement } from '../received-report/received-version.type.ts'

@ObjectType({ description: 'Something that the reporter added later.', simpleResolvers: true })
export class ReportAddition {
  @Field(() => DateTime, { description: 'When it was added.' })
  at!: Instant

  @Field(() => String, { description: 'What was added.' })
  text!: string
}

@ObjectType({
  description: 'What whoever handles the dossier wrote to the member of staff who reported it.',
  simpleResolvers: true,
})
export class ReportReply {
  @Field(() => ID, { description: 'Id of the reply.' })
  id!: string

  @Field(() => DateTime, { description: 'When it was written.' })
  at!: Instant

  @Field(() => String, { description: 'What was written.' })
  text!: string

  @Field(() => String, { description: 'Who wrote it.' })
  authorName!: string

  @Field(() => DateTime, { nullable: true, description: 'When the reporter read it; null until then.' })
  readAt?: Instant | null
}

@ObjectType({ description: 'A question of the form, as the reporter answered it.', simpleResolvers: true })
export class ReportAnswer {
  @Field(() => ReportQuestionChoice, { description: 'Which question.' })
  question!: ReportQuestion

  @Field(() => ReportAnswerChoice, { description: 'What was answered.' })
  answer!: ReportAnswerValue
}

@ObjectType({ description: 'A hint of a breach, in the words of whoever gave it.', simpleResolvers: true })
export class Report {
  @Field(() => ID, { description: 'Id of the report.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the dossier with which it came, where that was brought into this one.',
  })
  cameWith?: string | null

  @Field(() => String, { description: 'What the reporter can ask with, `R-XXXX-XXXX`.' })
  reference!: string

  @Field(() => IncidentSourceChoice, { description: 'Who gave it.' })
  source!: IncidentSource

  @Field(() => String, {
    description:
      'What was told; empty where the reporter chose a kind and wrote nothing, and where a processor withdrew it.',
  })
  text!: string

  @Field(() => ReportKindChoice, { nullable: true, description: 'What kind of thing the reporter chose.' })
  kind?: ReportKind | null

  @Field(() => [ReportAnswer], { description: 'What the reporter answered of that kind.' })
  answers!: ReportAnswer[]

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a device without network kept it, by its own clock; null where it was sent at once.',
  })
  writtenAt?: Instant | null

  @Field(() => String, {
    nullable: true,
    description: "Where it happened or which system, in the reporter's words.",
  })
  place?: string | null

  @Field(() => String, { nullable: true, description: "Whose data, in the reporter's words." })
  people?: string | null

  @Field(() => DateTime, { description: 'When the reporter noticed it.' })
  noticedAt!: Instant

  @Field(() => DateTime, { description: 'When it was reported.' })
  reportedAt!: Instant

  @Field(() => String, { description: 'Who reported it.' })
  reporterName!: string

  @Field(() => String, { nullable: true, description: 'The processor that reported it, where one did.' })
  processorName?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The processor that handed it in through the platform; null for every other report.',
  })
  processorId?: string | null

  @Field(() => String, { nullable: true, description: 'By what the processor knows it.' })
  processorReference?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Hours that the contract gave when it was sent; null where it says without undue delay.',
  })
  contractTermHours?: number | null

  @Field(() => ReportAgreement, { nullable: true, description: 'The agreement under which it came.' })
  agreement?: ReportAgreement | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the processor withdrew it, as addressed to this organisation by mistake. What it quoted is hidden from then on.',
  })
  withdrawnAt?: Instant | null

  @Field(() => [ReceivedVersion], {
    description: 'Versions of a processor’s report, the first one first; empty for every other report.',
  })
  versions!: ReceivedVersion[]

  @Field(() => [ProcessorQuestion], {
    description: 'What was asked of the processor about it, the oldest first; empty for every other report.',
  })
  questions!: ProcessorQuestion[]

  @Field(() => [ReportAddition], { description: 'What the reporter added later, the oldest first.' })
  additions!: ReportAddition[]

  @Field(() => [Attachment], { description: 'Files that came with it, the oldest first.' })
  attachments!: Attachment[]
  @Field(() => OutsiderReport, {
    nullable: true,
    description: 'The rest of a report from outside; null for any other.',
  })
  outsider?: OutsiderReport | null

  @Field(() => [ReportReply], {
    description: 'What was written to the reporter, the oldest first; none where no member of staff gave it.',
  })
  replies!: ReportReply[]

  @Field(() => FiledReport, {
    nullable: true,
    description: 'Of a processor’s report that somebody here filed: how it came. Null for every other one.',
  })
  filed?: FiledReport | null

  @Field(() => ReportStatusChoice, {
    description: 'How the matter stands, no more of it than the reporter may know.',
  })
  status!: ReportStatus
}
