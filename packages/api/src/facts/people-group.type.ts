import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type {
  Answer,
  CountKind,
  DataType,
  Deprivation,
  Disclosure,
  Holder,
  Identifiability,
  Intelligibility,
  PeopleCategory,
  PeopleGroup as DomainPeopleGroup,
} from '@lekboek/domain'
import { AnswerChoice } from '../assessment/risk.choices.ts'
import { DataTypeChoice, IdentifiabilityChoice } from './data.choices.ts'
import { DeprivationChoice, DisclosureChoice, HolderChoice, IntelligibilityChoice } from './nature.choices.ts'
import { CountKindChoice, PeopleCategoryChoice } from './people.choices.ts'

@ObjectType({ simpleResolvers: true })
@InputType()
abstract class GroupAnswers implements Partial<DomainPeopleGroup> {
  @Field(() => String, {
    nullable: true,
    description:
      'What messages know it by, `g1`; given when it is first kept. Send it back with every change.',
  })
  id?: string | null

  @Field(() => [String], {
    nullable: true,
    description:
      'Ids of the groups in which these people were before, `*` for none: one that was split or merged.',
  })
  from?: string[] | null

  @Field(() => String, { nullable: true, description: 'How the group is called; no names of people.' })
  name?: string | null

  @Field(() => [PeopleCategoryChoice], { nullable: true, description: 'Who they are.' })
  categories?: PeopleCategory[] | null

  @Field(() => CountKindChoice, { nullable: true, description: 'How exact the number of this group is.' })
  countKind?: CountKind | null

  @Field(() => Int, {
    nullable: true,
    description: 'Number of people in this group; the lower bound where a range is known.',
  })
  count?: number | null

  @Field(() => Int, { nullable: true, description: 'The upper bound where a range is known.' })
  countMax?: number | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether exposure is dangerous for somebody of this group.',
  })
  endangered?: Answer | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether there are minors in this group.',
  })
  includesMinors?: Answer | null

  @Field(() => [DataTypeChoice], { nullable: true, description: 'Which data of these people.' })
  types?: DataType[] | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether the national register number of these people is among them.',
  })
  nationalNumber?: Answer | null

  @Field(() => IdentifiabilityChoice, {
    nullable: true,
    description: 'How easily these people can be identified.',
  })
  identifiability?: Identifiability | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether the data of these people were lawfully public already.',
  })
  alreadyPublic?: Answer | null

  @Field(() => DisclosureChoice, {
    nullable: true,
    description: 'Whether the data of these people were seen or spread.',
  })
  disclosure?: Disclosure | null

  @Field(() => IntelligibilityChoice, {
    nullable: true,
    description: 'Whether the data of these people were readable.',
  })
  intelligibility?: Intelligibility | null

  @Field(() => HolderChoice, { nullable: true, description: 'Who has the data of these people.' })
  holder?: Holder | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many parties could read them; belongs to the holder of this group.',
  })
  holderCount?: number | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether deletion was confirmed; belongs to the holder of this group.',
  })
  deletionConfirmed?: Answer | null

  @Field(() => DeprivationChoice, {
    nullable: true,
    description: 'What the absence of the data does to these people.',
  })
  deprivation?: Deprivation | null
}

@ObjectType({
  description:
    'Some of the people, with what is different for them. Null is "as in the dossier"; a holder brings its own count and deletion.',
  simpleResolvers: true,
})
export class PeopleGroup extends GroupAnswers {}

@InputType({
  description:
    'Some of the people, with what is different for them. What is left out is "as in the dossier".',
})
export class PeopleGroupInput extends GroupAnswers {}
