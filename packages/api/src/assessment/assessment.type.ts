import { Field, Float, ID, ObjectType } from 'type-graphql'
import type {
  Answer,
  AuthorityChoice,
  ExceptionGround,
  Instant,
  PeopleChoice,
  RiskLevel,
} from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import {
  AuthorityChoiceChoice,
  ExceptionGroundChoice,
  PeopleChoiceChoice,
} from '../decision/choices.choices.ts'
import { AnswerChoice, RiskLevelChoice } from './risk.choices.ts'
import { Reason } from './weighing.type.ts'

@ObjectType({ description: 'A group of people on whom a weighing rested.', simpleResolvers: true })
export class WeighedGroup {
  @Field(() => String, {
    description:
      'The group, `people.groups.0`; `people` for those whom the dossier counts and no group holds.',
  })
  path!: string

  @Field(() => String, { nullable: true, description: 'How the group was called; null without a name.' })
  name?: string | null
}

@ObjectType({
  description: "The DPO's judgement of the risk and advice, as it was given; never changed afterwards.",
  simpleResolvers: true,
})
export class Assessment {
  @Field(() => ID, { description: 'Id of the assessment.' })
  id!: string

  @Field(() => RiskLevelChoice, { description: 'The risk that the two answers add up to.' })
  risk!: RiskLevel

  @Field(() => RiskLevelChoice, { description: 'The risk that the weighing proposed at that moment.' })
  proposedRisk!: RiskLevel

  @Field(() => AnswerChoice, { description: 'Is a risk to people likely? Article 33(1).' })
  riskAnswer!: Answer

  @Field(() => AnswerChoice, { description: 'Is a high risk to people likely? Article 34(1).' })
  highRiskAnswer!: Answer

  @Field(() => String, { description: "Why, in the assessor's words." })
  reasoning!: string

  @Field(() => [Reason], {
    nullable: true,
    description:
      'The reasons that the weighing gave at that moment, read back and never worked out anew; null where they were kept in a form that is no longer read.',
  })
  reasons?: Reason[] | null

  @Field(() => [WeighedGroup], {
    description:
      'The groups of people whom it hit worst at that moment; empty where the people were not divided.',
  })
  worstGroups!: WeighedGroup[]

  @Field(() => [String], {
    nullable: true,
    description:
      'Facts that weigh and are others since, as paths; `people.groups` where a group is gone. Null where the facts of then cannot be read.',
  })
  changedFacts?: string[] | null

  @Field(() => AuthorityChoiceChoice, {
    nullable: true,
    description: 'Advice on notifying the authority; null where none was given.',
  })
  adviceAuthority?: AuthorityChoice | null

  @Field(() => [String], { description: 'Codes of the authorities that the advice names.' })
  adviceAuthorities!: string[]

  @Field(() => PeopleChoiceChoice, {
    nullable: true,
    description: 'Advice on telling people; null where none was given.',
  })
  advicePeople?: PeopleChoice | null

  @Field(() => ExceptionGroundChoice, {
    nullable: true,
    description: 'The exception of article 34(3) that the advice relies on.',
  })
  exceptionGround?: ExceptionGround | null

  @Field(() => String, { nullable: true, description: 'The advice to the decider, in words.' })
  advice?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why it was concluded more mildly than the facts proposed.',
  })
  deviationArgument?: string | null

  @Field(() => String, { description: 'The rules that it was judged under.' })
  ruleSetId!: string

  @Field(() => Float, { nullable: true, description: 'The ENISA score at that moment.' })
  severityScore?: number | null

  @Field(() => DateTime, { description: 'When it was given.' })
  assessedAt!: Instant

  @Field(() => String, { description: 'Who gave it.' })
  assessedBy!: string
}
