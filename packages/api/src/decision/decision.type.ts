import { Field, ID, ObjectType } from 'type-graphql'
import type { AuthorityChoice, ExceptionGround, Instant, PeopleChoice } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { AuthorityChoiceChoice, ExceptionGroundChoice, PeopleChoiceChoice } from './choices.choices.ts'

@ObjectType({
  description:
    'What the controller decided, as it was decided; a later decision replaces it and keeps it visible.',
  simpleResolvers: true,
})
export class Decision {
  @Field(() => ID, { description: 'Id of the decision.' })
  id!: string

  @Field(() => AuthorityChoiceChoice, { description: 'Whether the authority is notified.' })
  authorityChoice!: AuthorityChoice

  @Field(() => PeopleChoiceChoice, { description: 'Whether people are told, and how.' })
  peopleChoice!: PeopleChoice

  @Field(() => ExceptionGroundChoice, {
    nullable: true,
    description: 'The exception of article 34(3) that is relied on.',
  })
  exceptionGround?: ExceptionGround | null

  @Field(() => String, { nullable: true, description: 'Why the exception holds.' })
  exceptionArgument?: string | null

  @Field(() => Boolean, { description: "Whether it follows the DPO's newest advice." })
  followsAdvice!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'The reason for deviating or for not notifying; demanded in those cases.',
  })
  reason?: string | null

  @Field(() => Boolean, {
    description: 'Whoever decided confirmed that it is milder than the assessment or the facts pointed to.',
  })
  isConfirmed!: boolean

  @Field(() => String, { description: 'The rules that it was decided under.' })
  ruleSetId!: string

  @Field(() => DateTime, { description: 'When it was decided.' })
  decidedAt!: Instant

  @Field(() => String, { description: 'Who decided.' })
  decidedBy!: string
}
