import { GraphQLJSON } from 'graphql-scalars'
import { Field, Int, ObjectType } from 'type-graphql'

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
}

@ObjectType({ description: 'What became, or would become, of a file of controllers.', simpleResolvers: true })
export class DeliveryImport {
  @Field(() => Boolean, { description: 'Whether nothing was changed.' })
  isDryRun!: boolean

  @Field(() => DeliveryImportCounts, { description: 'Rows by what becomes of them.' })
  counts!: DeliveryImportCounts

  @Field(() => [DeliveryImportProblem], { description: 'The first five hundred things that are wrong.' })
  problems!: DeliveryImportProblem[]
}
