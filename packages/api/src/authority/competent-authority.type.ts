import { Field, ObjectType } from 'type-graphql'

@ObjectType({
  description:
    'An authority that may be competent, and why; articles 55 and 56. A candidate and no decision: the organisation chooses.',
  simpleResolvers: true,
})
export class CompetentAuthority {
  @Field(() => String, { description: 'Code by which dossiers name it, `GBA`.' })
  code!: string

  @Field(() => String, { description: "Its name, in the reader's language." })
  name!: string

  @Field(() => String, { description: "Why it may be competent, in the reader's language." })
  reason!: string

  @Field(() => String, { description: 'Where that was read.' })
  source!: string

  @Field(() => Boolean, {
    description: 'Whether that source says so; else it is believed: check before relying on it.',
  })
  isConfirmed!: boolean

  @Field(() => Boolean, {
    description: 'Whether sources do not agree, so that the organisation chooses or notifies several.',
  })
  isLeftToOrganisation!: boolean

  @Field(() => Boolean, {
    description: 'Whether the organisation notifies it unless a dossier says otherwise.',
  })
  isDefault!: boolean
}
