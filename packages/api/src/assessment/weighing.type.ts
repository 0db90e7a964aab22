import { Field, Float, ObjectType } from 'type-graphql'
import type { Answer, RiskLevel } from '@lekboek/domain'
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

  @Field(() => String, { description: 'Guideline or provision behind it.' })
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

  @Field(() => [String], { description: 'Guidelines and provisions that were applied.' })
  sources!: string[]
}
