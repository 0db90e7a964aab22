import { GraphQLJSON } from 'graphql-scalars'
import { Field, Int, ObjectType } from 'type-graphql'
import type { DataType } from '@lekboek/domain'
import { DataTypeChoice } from '../facts/data.choices.ts'

@ObjectType({ description: 'How many rows of a file end where.', simpleResolvers: true })
export class DeliveryImportCounts {
  @Field(() => Int, { description: 'Controllers planned.' })
  planned!: number

  @Field(() => Int, { description: 'Planned before, with what the file says now.' })
  changed!: number

  @Field(() => Int, { description: 'Refused; the problems say why.' })
  refused!: number
}

@ObjectType({ description: 'What is wrong with a file, a row or a cell.', simpleResolvers: true })
export class DeliveryImportProblem {
  @Field(() => Int, {
    nullable: true,
    description: 'Line at which the row begins; null for the file as a whole.',
  })
  line?: number | null

  @Field(() => String, { nullable: true, description: 'Column; null for the row as a whole.' })
  column?: string | null

  @Field(() => String, { description: 'Key of a text.' })
  code!: string

  @Field(() => GraphQLJSON, { nullable: true, description: 'Values for the text.' })
  params?: unknown

  @Field(() => String, {
    nullable: true,
    description: 'What stands in the cell; null where no cell is meant.',
  })
  value?: string | null

  @Field(() => String, { nullable: true, description: 'Number of the controller, as the row says it.' })
  kbo?: string | null

  @Field(() => String, { nullable: true, description: 'Name of the controller, as the row says it.' })
  name?: string | null
}

@ObjectType({ description: 'A row of a file of controllers that can be taken.', simpleResolvers: true })
export class DeliveryImportRow {
  @Field(() => Int, { description: 'Line at which the row begins.' })
  line!: number

  @Field(() => String, { description: 'Name of the controller that the row names.' })
  controllerName!: string

  @Field(() => String, { nullable: true, description: 'KBO number of the controller.' })
  controllerKbo?: string | null

  @Field(() => Boolean, { description: 'Whether it was planned before, and gets what the file says now.' })
  isChange!: boolean

  @Field(() => Int, { nullable: true, description: 'People concerned there, or the lower bound.' })
  peopleCount?: number | null

  @Field(() => Int, { nullable: true, description: 'Upper bound where a range is known.' })
  peopleCountMax?: number | null

  @Field(() => Int, { nullable: true, description: 'Records concerned there.' })
  recordCount?: number | null

  @Field(() => [DataTypeChoice], { nullable: true, description: 'Its kinds of data where it has its own.' })
  dataTypes?: readonly DataType[] | null

  @Field(() => Boolean, { description: 'Whether it is told something that is its own.' })
  hasNote!: boolean
}

@ObjectType({ description: 'What became, or would become, of a file of controllers.', simpleResolvers: true })
export class DeliveryImport {
  @Field(() => Boolean, { description: 'Whether nothing was changed.' })
  isDryRun!: boolean

  @Field(() => DeliveryImportCounts, { description: 'Rows by what becomes of them.' })
  counts!: DeliveryImportCounts

  @Field(() => [DeliveryImportProblem], { description: 'The first five hundred things that are wrong.' })
  problems!: DeliveryImportProblem[]

  @Field(() => [DeliveryImportRow], { description: 'The first five hundred rows that can be taken.' })
  rows!: DeliveryImportRow[]

  @Field(() => [String], {
    description: 'Columns that are not read: by name, or by place where they have none.',
  })
  unused!: string[]
}
