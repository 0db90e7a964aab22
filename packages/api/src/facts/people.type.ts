import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type {
  Answer,
  CountKind,
  Instant,
  PeopleCategory,
  PeopleFacts as DomainPeopleFacts,
} from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { AnswerChoice } from '../assessment/risk.choices.ts'
import { CountKindChoice, PeopleCategoryChoice } from './people.choices.ts'
import { PeopleGroup, PeopleGroupInput } from './people-group.type.ts'

@ObjectType({ simpleResolvers: true })
@InputType()
abstract class PeopleAnswers implements Partial<DomainPeopleFacts> {
  @Field(() => [PeopleCategoryChoice], {
    nullable: true,
    description: 'Groups of people concerned (field 65).',
  })
  categories?: PeopleCategory[] | null

  @Field(() => String, { nullable: true, description: 'More on those people (field 66).' })
  description?: string | null

  @Field(() => CountKindChoice, { nullable: true, description: 'How exact the number is (field 67).' })
  countKind?: CountKind | null

  @Field(() => Int, {
    nullable: true,
    description: 'Number of people; the lower bound where a range is known.',
  })
  count?: number | null

  @Field(() => Int, { nullable: true, description: 'The upper bound where a range is known.' })
  countMax?: number | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether exposure is dangerous for somebody: hidden address, witness, victim.',
  })
  endangered?: Answer | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether there are minors among them; asked of pupils, students and members.',
  })
  includesMinors?: Answer | null

  @Field(() => [String], {
    nullable: true,
    description: 'Two-letter codes of other countries where people concerned live.',
  })
  otherCountries?: string[] | null
}

@ObjectType({
  description: 'Whom it concerns, as it stands. Null is "not answered yet".',
  simpleResolvers: true,
})
export class PeopleFacts extends PeopleAnswers {
  @Field(() => [PeopleGroup], {
    nullable: true,
    description: 'Groups whose data, numbers or holders differ; null while all are alike.',
  })
  groups?: PeopleGroup[] | null

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
  description:
    'Whom it concerns: the whole section as it should stand. What is left out is "not answered yet".',
})
export class PeopleFactsInput extends PeopleAnswers {
  @Field(() => [PeopleGroupInput], {
    nullable: true,
    description: 'Groups whose data, numbers or holders differ, at most 20; left out, there are none.',
  })
  groups?: PeopleGroupInput[] | null
}
