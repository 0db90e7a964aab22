import { GraphQLJSON } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'One thing that does not hold, at the field it belongs to.',
  simpleResolvers: true,
})
export class Problem {
  @Field(() => String, { description: 'Dotted path of the field, `timing.occurredFromAt`.' })
  path!: string

  @Field(() => String, { description: 'Which rule does not hold; the key of a text.' })
  code!: string

  @Field(() => GraphQLJSON, { nullable: true, description: 'Values for the text, such as `{"max": 200}`.' })
  params?: unknown
}
