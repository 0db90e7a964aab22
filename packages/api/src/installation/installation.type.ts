import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'What everybody may know of this installation.', simpleResolvers: true })
export class Installation {
  @Field(() => Boolean, {
    description:
      'Whether it holds nothing but invented organisations: a place to try things, where a password alone opens everything.',
  })
  isDemo!: boolean

  @Field(() => Int, { description: 'How many bytes a file may have that is attached to something.' })
  largestFile!: number
}
