import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type {
  Answer,
  CountKind,
  DataFacts as DomainDataFacts,
  DataType,
  Identifiability,
  Instant,
} from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { AnswerChoice } from '../assessment/risk.choices.ts'
import { DataTypeChoice, IdentifiabilityChoice } from './data.choices.ts'
import { CountKindChoice } from './people.choices.ts'

@ObjectType({ simpleResolvers: true })
@InputType()
abstract class DataAnswers implements Partial<DomainDataFacts> {
  @Field(() => [DataTypeChoice], { nullable: true, description: 'Kinds of data concerned (field 70).' })
  types?: DataType[] | null

  @Field(() => String, { nullable: true, description: 'More on the data.' })
  description?: string | null

  @Field(() => CountKindChoice, {
    nullable: true,
    description: 'How exact the number of records is (field 72).',
  })
  recordCountKind?: CountKind | null

  @Field(() => Int, {
    nullable: true,
    description: 'Number of records; the template asks for records as well as people.',
  })
  recordCount?: number | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether a national register number or another national number is among it.',
  })
  nationalNumber?: Answer | null

  @Field(() => IdentifiabilityChoice, {
    nullable: true,
    description: 'How easily people are identified from the data that left.',
  })
  identifiability?: Identifiability | null

  @Field(() => AnswerChoice, { nullable: true, description: 'Whether the data was already lawfully public.' })
  alreadyPublic?: Answer | null
}

@ObjectType({ description: 'Which data, as it stands. Null is "not answered yet".', simpleResolvers: true })
export class DataFacts extends DataAnswers {
  @Field(() => Int, { description: 'Rises with every save; send it back with the next one.' })
  version!: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last saved; null before the first time.',
  })
  changedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who saved it last.' })
  changedBy?: string | null
}

@InputType({
  description: 'Which data: the whole section as it should stand. What is left out is "not answered yet".',
})
export class DataFactsInput extends DataAnswers {}
