import { Field, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'Two answers that cannot both be true. The weighing reads them at their worst.',
  simpleResolvers: true,
})
export class Contradiction {
  @Field(() => String, { description: 'Which contradiction; the key of a text, `publicYetDeleted`.' })
  code!: string

  @Field(() => [String], {
    description: 'The two questions, `nature.holder`; `awareAt` is the awareness as it was fixed.',
  })
  paths!: string[]
}
