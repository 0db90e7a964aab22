import { Field, ID, Int, ObjectType } from 'type-graphql'

@ObjectType({
  description:
    'What waits in one register for the confirmation of the person who asks, and to what of theirs somebody said no.',
  simpleResolvers: true,
})
export class WaitingConfirmation {
  @Field(() => ID, { description: 'Id of the organisation.' })
  organisation!: string

  @Field(() => Boolean, {
    description: 'Whether it is how people sign in, which somebody else said.',
  })
  provider!: boolean

  @Field(() => Int, { description: 'How many tokens of programs open nothing until a DPO consents.' })
  apiTokens!: number

  @Field(() => Boolean, {
    description: 'Whether the organisation passes into another once an administrator of its own agrees.',
  })
  merger!: boolean

  @Field(() => Boolean, {
    description: 'Whether somebody lately said no to how people sign in, which the person could say anew.',
  })
  refusedProvider!: boolean

  @Field(() => Int, { description: 'To how many tokens of programs a DPO lately said no.' })
  refusedTokens!: number

  @Field(() => Int, {
    description: 'To how many mergers of this umbrella the old organisation lately said no.',
  })
  refusedMergers!: number
}
