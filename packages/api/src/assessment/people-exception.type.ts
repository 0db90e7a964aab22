import { Field, ObjectType } from 'type-graphql'
import type { ExceptionGround, PeopleChoice } from '@lekboek/domain'
import { ExceptionGroundChoice, PeopleChoiceChoice } from '../decision/choices.choices.ts'

@ObjectType({ description: 'One condition of a ground of article 34(3).', simpleResolvers: true })
export class ExceptionCondition {
  @Field(() => String, { description: 'Which condition; the key of a text, `keySafe`.' })
  condition!: string

  @Field(() => String, {
    description: 'What the facts say of it: `met`, `notMet`, or `open` where the file must show it.',
  })
  state!: string

  @Field(() => String, {
    nullable: true,
    description: 'The fact that was looked at; null where none can show it.',
  })
  path?: string | null
}

@ObjectType({
  description:
    'One ground of article 34(3) against the facts. It is a matter for whoever decides; nothing follows by itself.',
  simpleResolvers: true,
})
export class PeopleException {
  @Field(() => ExceptionGroundChoice, { description: 'Which ground.' })
  ground!: ExceptionGround

  @Field(() => String, {
    description: '`met` when every condition is, `excluded` when one is not, else `open`.',
  })
  state!: string

  @Field(() => [ExceptionCondition], { description: 'What must hold, one by one.' })
  conditions!: ExceptionCondition[]

  @Field(() => [String], { description: 'What the file must hold to prove it; keys of texts.' })
  proof!: string[]

  @Field(() => PeopleChoiceChoice, { description: 'What it leads to instead of telling each person.' })
  leadsTo!: PeopleChoice

  @Field(() => PeopleChoiceChoice, { description: 'What stays possible all the same.' })
  staysPossible!: PeopleChoice

  @Field(() => String, { description: 'Where it comes from; the key of a text, the ground.' })
  source!: string
}
