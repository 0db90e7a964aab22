import { Field, InputType, Int } from 'type-graphql'
import type { Answer, AuthorityChoice, ExceptionGround, PeopleChoice } from '@lekboek/domain'
import {
  AuthorityChoiceChoice,
  ExceptionGroundChoice,
  PeopleChoiceChoice,
} from '../decision/choices.choices.ts'
import { AnswerChoice } from './risk.choices.ts'

@InputType({ description: 'Answers to the two essential questions, and the advice.' })
export class RecordAssessmentInput {
  @Field(() => AnswerChoice, { description: 'Is a risk to people likely? Article 33(1).' })
  riskAnswer!: Answer

  @Field(() => AnswerChoice, { description: 'Is a high risk to people likely? Article 34(1).' })
  highRiskAnswer!: Answer

  @Field(() => String, { description: 'Why.' })
  reasoning!: string

  @Field(() => AuthorityChoiceChoice, { nullable: true, description: 'Advice on notifying the authority.' })
  adviceAuthority?: AuthorityChoice | null

  @Field(() => [String], { nullable: true, description: 'Codes of the authorities that the advice names.' })
  adviceAuthorities?: string[] | null

  @Field(() => PeopleChoiceChoice, { nullable: true, description: 'Advice on telling people.' })
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
    description:
      'Why it is concluded more mildly than the facts propose, at least 20 characters; demanded then.',
  })
  deviationArgument?: string | null

  @Field(() => Int, { description: 'Number of assessments the person saw; a stale one is a CONFLICT.' })
  version!: number
}
