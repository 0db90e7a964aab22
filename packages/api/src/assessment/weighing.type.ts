import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { Answer, RiskLevel } from '@lekboek/domain'
import { PeopleException } from './people-exception.type.ts'
import { AnswerChoice, RiskLevelChoice } from './risk.choices.ts'

@ObjectType({ description: 'One reason behind a proposal.', simpleResolvers: true })
export class Reason {
  @Field(() => String, { description: 'Which reason; the key of a text, `holderIsTrusted`.' })
  code!: string

  @Field(() => String, { description: 'The fact it rests on.' })
  path!: string

  @Field(() => String, {
    description: 'Whether it raises or lowers the risk, or leaves it unknown: `raises`, `lowers`, `unknown`.',
  })
  direction!: string

  @Field(() => String, {
    description: 'Guideline or provision behind it; the key of a text, `nationalNumber`.',
  })
  source!: string
}

@ObjectType({ description: "How one of the EDPB's factors weighs.", simpleResolvers: true })
export class FactorWeight {
  @Field(() => String, { description: 'The factor; the key of a text.' })
  factor!: string

  @Field(() => String, { description: 'Its pull: `lowers`, `neutral`, `raises`, `unknown`.' })
  level!: string

  @Field(() => [Reason], { description: 'Why.' })
  reasons!: Reason[]
}

@ObjectType({
  description: 'What would have to be otherwise for the outcome to change.',
  simpleResolvers: true,
})
export class Counterfact {
  @Field(() => String, { description: 'The fact.' })
  path!: string

  @Field(() => String, { description: 'The value under which the outcome changes.' })
  value!: string

  @Field(() => RiskLevelChoice, { description: 'The risk in that case.' })
  risk!: RiskLevel
}

@ObjectType({ description: 'A fact that is not answered and would matter.', simpleResolvers: true })
export class MissingFact {
  @Field(() => String, { description: 'The fact.' })
  path!: string

  @Field(() => Float, { description: 'How much it matters; the largest first.' })
  weight!: number
}

@ObjectType({
  description:
    'What the weighing says of one group of people, its numbers added to those of groups that are hit at least as badly.',
  simpleResolvers: true,
})
export class GroupWeighing {
  @Field(() => String, {
    description:
      'The group, `people.groups.0`; `people` for those whom the dossier counts and no group holds.',
  })
  path!: string

  @Field(() => String, { nullable: true, description: 'How the group is called; null without a name.' })
  name?: string | null

  @Field(() => Int, { description: 'Least number of people in it.' })
  countFrom!: number

  @Field(() => Int, { nullable: true, description: 'Greatest number; null when there is no telling.' })
  countTo?: number | null

  @Field(() => RiskLevelChoice, { description: 'The proposed risk to these people.' })
  risk!: RiskLevel

  @Field(() => String, {
    description: 'Proposal for these people: `tell`, `doNotTell`, `undetermined`.',
  })
  people!: string

  @Field(() => AnswerChoice, { description: 'Is a risk to these people likely? Article 33(1).' })
  riskAnswer!: Answer

  @Field(() => AnswerChoice, { description: 'Is a high risk to these people likely? Article 34(1).' })
  highRiskAnswer!: Answer

  @Field(() => [Reason], { description: 'The reasons that decided for these people.' })
  reasons!: Reason[]

  @Field(() => [PeopleException], { description: 'The grounds of article 34(3) for these people.' })
  exceptions!: PeopleException[]
}

@ObjectType({
  description:
    'A proposal for the two questions that decide over notifying and telling; people weigh, this only prepares.',
  simpleResolvers: true,
})
export class Weighing {
  @Field(() => RiskLevelChoice, { description: 'The proposed risk to people.' })
  risk!: RiskLevel

  @Field(() => String, {
    description: 'Proposal for the authority: `notify`, `doNotNotify`, `notifyIncomplete`.',
  })
  authority!: string

  @Field(() => String, {
    description: 'Proposal for the people concerned: `tell`, `doNotTell`, `undetermined`.',
  })
  people!: string

  @Field(() => AnswerChoice, { description: 'Is a risk to people likely? Article 33(1).' })
  riskAnswer!: Answer

  @Field(() => AnswerChoice, { description: 'Is a high risk to people likely? Article 34(1).' })
  highRiskAnswer!: Answer

  @Field(() => [FactorWeight], { description: 'The factors, one by one.' })
  factors!: FactorWeight[]

  @Field(() => [Reason], { description: 'The reasons that decided.' })
  reasons!: Reason[]

  @Field(() => [Counterfact], { description: 'What would change the outcome.' })
  counterfacts!: Counterfact[]

  @Field(() => [MissingFact], { description: 'What is not known yet, what matters most first.' })
  missing!: MissingFact[]

  @Field(() => [String], {
    description:
      'Questions that nobody answered and that are read as if somebody had; an answer can still change the outcome, as the counterfacts say. None that are missing.',
  })
  presumed!: string[]

  @Field(() => [PeopleException], {
    description:
      'The grounds of article 34(3) against the facts; for the worst group where there are several.',
  })
  exceptions!: PeopleException[]

  @Field(() => [GroupWeighing], {
    description: 'Every group of people by itself, in the order of the dossier; empty when there are none.',
  })
  groups!: GroupWeighing[]

  @Field(() => [String], { description: 'Guidelines and provisions that were applied.' })
  sources!: string[]
}
