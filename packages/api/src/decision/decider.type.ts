import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Somebody who decides in a dossier.', simpleResolvers: true })
export class Decider {
  @Field(() => ID, { description: 'Account of the person.' })
  userId!: string

  @Field(() => String, { description: 'Their name.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'The consultancy for which they come; null for the organisation’s own people.',
  })
  organisationName?: string | null
}
