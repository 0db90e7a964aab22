import { Field, InputType, Int } from 'type-graphql'
import type { AuthorityChoice, ExceptionGround, PeopleChoice } from '@lekboek/domain'
import { AuthorityChoiceChoice, ExceptionGroundChoice, PeopleChoiceChoice } from './choices.choices.ts'

@InputType({ description: 'What the controller decides.' })
export class RecordDecisionInput {
  @Field(() => AuthorityChoiceChoice, { description: 'Whether the authority is notified.' })
  authorityChoice!: AuthorityChoice

  @Field(() => PeopleChoiceChoice, { description: 'Whether people are told, and how.' })
  peopleChoice!: PeopleChoice

  @Field(() => ExceptionGroundChoice, {
    nullable: true,
    description: 'The exception of article 34(3) that is relied on.',
  })
  exceptionGround?: ExceptionGround | null

  @Field(() => String, { nullable: true, description: 'Why the exception holds; demanded with a ground.' })
  exceptionArgument?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why; demanded when deviating from the advice or not notifying, at least 20 characters.',
  })
  reason?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whoever decides more mildly than the assessment or the facts point to, knows and answers for it; demanded then.',
  })
  isConfirmed?: boolean | null

  @Field(() => Int, { description: 'Number of decisions the person saw; a stale one is a CONFLICT.' })
  version!: number

  @Field(() => Int, {
    description: 'Number of assessments the person saw; advice that came since is a CONFLICT.',
  })
  assessmentVersion!: number
}
