import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { DataType, Instant } from '@lekboek/domain'
import type { ArrivalHeader } from '@lekboek/usecases'
import { DataTypeChoice } from '../facts/data.choices.ts'
import { Problem } from '../problem/problem.type.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { ImportProblem } from '../organisation/onboarding.type.ts'
import { ArrivalHeaderChoice } from './filed-report.choices.ts'

@ObjectType({
  description: 'How a processor’s report came that somebody here filed: by mail, as a file.',
  simpleResolvers: true,
})
export class FiledReport {
  @Field(() => DateTime, { description: 'When it could be read here.' })
  arrivedAt!: Instant

  @Field(() => ArrivalHeaderChoice, {
    nullable: true,
    description: 'By which header of the letter; null where whoever filed it said so.',
  })
  arrivalHeader?: ArrivalHeader | null

  @Field(() => String, { nullable: true, description: 'What whoever filed it noted.' })
  note?: string | null

  @Field(() => DateTime, { description: 'When it was filed.' })
  filedAt!: Instant

  @Field(() => String, { description: 'Who filed it.' })
  filedBy!: string
}

@ObjectType({ description: 'When a letter came, as its headers say.', simpleResolvers: true })
export class LetterTimes {
  @Field(() => DateTime, { nullable: true, description: 'When the own mail server got it.' })
  received?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it was written, by its sender’s clock.' })
  date?: Instant | null
}

@ObjectType({ description: 'What a table comes to for this organisation.', simpleResolvers: true })
export class TableFigures {
  @Field(() => Int, { description: 'Rows that are of this organisation.' })
  rows!: number

  @Field(() => Int, { description: 'Rows of others, which are left out.' })
  otherRows!: number

  @Field(() => Int, { nullable: true, description: 'People, or the least of them.' })
  peopleCount?: number | null

  @Field(() => Int, { nullable: true, description: 'At most; null where it is one number.' })
  peopleCountMax?: number | null

  @Field(() => Int, { nullable: true, description: 'Records.' })
  recordCount?: number | null

  @Field(() => [DataTypeChoice], { description: 'Kinds of data.' })
  dataTypes!: DataType[]

  @Field(() => [Problem], { description: 'Which of its numbers cannot be read; nothing of them is offered.' })
  problems!: Problem[]
}

@ObjectType({
  description: 'What a file says that may be filed: offered, never imposed.',
  simpleResolvers: true,
})
export class FilingOffer {
  @Field(() => ID, { description: 'The file.' })
  attachmentId!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => LetterTimes, { description: 'Of a letter: when it came.' })
  times!: LetterTimes

  @Field(() => String, {
    nullable: true,
    description: 'Of a letter: from which address it says that it comes. Whoever wrote it chose it.',
  })
  sender?: string | null

  @Field(() => TableFigures, { nullable: true, description: 'Of a table: what it comes to.' })
  figures?: TableFigures | null

  @Field(() => ImportProblem, { nullable: true, description: 'Of a table: why it was not read.' })
  unread?: ImportProblem | null
}

@InputType({ description: 'What came from a processor by mail or as a file.' })
export class FilingInput {
  @Field(() => ID, { description: 'The dossier.' })
  incident!: string

  @Field(() => [ID], { description: 'Files of the dossier that it came with.' })
  attachments!: string[]

  @Field(() => ID, {
    nullable: true,
    description: 'The agreement with the processor; else its name is asked.',
  })
  agreement?: string | null

  @Field(() => String, { nullable: true, description: 'What the processor is called.' })
  processorName?: string | null

  @Field(() => DateTime, { description: 'When it could be read here.' })
  arrivedAt!: Instant

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when the processor itself knew, where it says so.',
  })
  awareAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'What else is to be said of it.' })
  note?: string | null
}
