import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import type { SaidField } from '@lekboek/domain/breach'
import type { ReceivedKind } from '@lekboek/usecases'
import { Attachment } from '../attachment/attachment.type.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { Facts } from '../facts/facts.type.ts'
import { ReceivedKindChoice, ReportFieldChoice } from './received-report.choices.ts'

@ObjectType({
  description: 'A sub-processor through whose hands a breach went, as the processor tells it.',
  simpleResolvers: true,
})
export class ToldLink {
  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => DateTime, { description: 'When it became aware.' })
  awareAt!: Instant

  @Field(() => DateTime, { description: 'When it told the next one.' })
  toldAt!: Instant
}

@ObjectType({ description: 'What one version of a processor’s report tells.', simpleResolvers: true })
export class ToldReport {
  @Field(() => String, { nullable: true, description: 'What it is about in a few words.' })
  title?: string | null

  @Field(() => [String], { description: 'Services hit, as the agreements name them.' })
  services!: string[]

  @Field(() => String, { nullable: true, description: 'What the processor did.' })
  measures?: string | null

  @Field(() => String, { nullable: true, description: 'What it will do, or proposes.' })
  measuresProposed?: string | null

  @Field(() => String, { nullable: true, description: 'What it tells this organisation alone.' })
  note?: string | null

  @Field(() => [ToldLink], { description: 'Sub-processors, the first to know first.' })
  chain!: ToldLink[]

  @Field(() => Facts, {
    description:
      'What it answers of the facts, in the sections of a dossier; null is "not said". Never saved as such: version 0.',
  })
  facts!: Facts
}

@ObjectType({
  description: 'One version of a processor’s report, as it arrived: quoted, never changed.',
  simpleResolvers: true,
})
export class ReceivedVersion {
  @Field(() => ID, { description: 'Id of the version.' })
  id!: string

  @Field(() => Int, { description: '1, 2, 3 as this register got them.' })
  serial!: number

  @Field(() => ReceivedKindChoice, { description: 'What it is.' })
  kind!: ReceivedKind

  @Field(() => DateTime, { description: 'When the processor sent it.' })
  sentAt!: Instant

  @Field(() => DateTime, { description: 'When it was available in this register.' })
  arrivedAt!: Instant

  @Field(() => String, {
    nullable: true,
    description: 'Of an update what changed, of a withdrawal why; in the processor’s words.',
  })
  reason?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was first shown to somebody who may work on it; the processor sees that too.',
  })
  openedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When receipt was confirmed to the processor.' })
  confirmedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who confirmed it; the processor does not see that.' })
  confirmedByName?: string | null

  @Field(() => ToldReport, {
    nullable: true,
    description: 'What it tells; null once the report was withdrawn: then it is shown on request alone.',
  })
  told?: ToldReport | null

  @Field(() => [Attachment], {
    description: 'Files that came with it; none once the report was withdrawn, but on that request.',
  })
  attachments!: Attachment[]
}

@ObjectType({ description: 'The agreement under which a processor reported.', simpleResolvers: true })
export class ReportAgreement {
  @Field(() => ID, { description: 'Id of the agreement.' })
  id!: string

  @Field(() => String, { description: 'What the processor does.' })
  service!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Hours that it gives today; null where it says without undue delay.',
  })
  termHours?: number | null

  @Field(() => DateTime, { nullable: true, description: 'Until when it holds.' })
  until?: Instant | null
}

@ObjectType({
  description:
    'A field of the facts that came from a processor’s report. It is the processor’s word as long as the facts still say what that version says.',
  simpleResolvers: true,
})
export class TakenField {
  @Field(() => ReportFieldChoice, { description: 'Which field.' })
  field!: SaidField

  @Field(() => ID, { description: 'The report.' })
  reportId!: string

  @Field(() => Int, { description: 'The version of it.' })
  serial!: number

  @Field(() => DateTime, { description: 'When it was taken over.' })
  at!: Instant

  @Field(() => String, {
    nullable: true,
    description: 'Who took it over; null where it came with the report.',
  })
  by?: string | null
}
