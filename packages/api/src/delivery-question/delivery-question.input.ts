import { Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'A question of a controller as the person saw it.' })
export class QuestionSeenInput {
  @Field(() => ID, { description: 'Id of the question.' })
  id!: string

  @Field(() => Int, { description: 'Its version; a stale one is a CONFLICT.' })
  version!: number
}

@InputType({ description: 'One answer to one question or several.' })
export class AnswerInput {
  @Field(() => [QuestionSeenInput], { description: 'Questions about the breach; at most 1,000.' })
  questions!: QuestionSeenInput[]

  @Field(() => String, { description: 'The answer, in own words.' })
  text!: string

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is meant that the text names another controller of the breach.',
  })
  isNameMeant?: boolean | null
}

@InputType({ description: 'An answer to be kept.' })
export class KeptAnswerInput {
  @Field(() => String, { description: 'By what it is found again.' })
  title!: string

  @Field(() => String, { description: 'The answer.' })
  text!: string
}
