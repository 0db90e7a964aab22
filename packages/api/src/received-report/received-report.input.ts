import { Field, ID, InputType, Int } from 'type-graphql'
import type { FactSection } from '@lekboek/domain'
import type { SaidField } from '@lekboek/domain/breach'
import { FactSectionChoice, ReportFieldChoice } from './received-report.choices.ts'

@InputType({ description: 'A section of the facts as the person saw it.' })
export class SectionSeenInput {
  @Field(() => FactSectionChoice, { description: 'Which section.' })
  section!: FactSection

  @Field(() => Int, { description: 'Its version; a stale one is a CONFLICT.' })
  version!: number
}

@InputType({ description: 'What of one version of a processor’s report is taken over into the facts.' })
export class TakeOverInput {
  @Field(() => ID, { description: 'Id of the report.' })
  reportId!: string

  @Field(() => Int, { description: 'The version of it.' })
  serial!: number

  @Field(() => [ReportFieldChoice], { description: 'The fields to take over, all in one act.' })
  fields!: SaidField[]

  @Field(() => [SectionSeenInput], { description: 'Every section in which one of these fields stands.' })
  versions!: SectionSeenInput[]
}
