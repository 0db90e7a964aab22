import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { NameApart } from '../member/name-apart.type.ts'

@ObjectType({ description: 'Who stands in for a DPO, and for how long.', simpleResolvers: true })
export class Deputy {
  @Field(() => ID, { description: 'Id of the deputyship.' })
  id!: string

  @Field(() => ID, { description: 'Account of the DPO.' })
  principalId!: string

  @Field(() => String, { description: 'Name of the DPO.' })
  principalName!: string

  @Field(() => ID, { description: 'Account of the deputy.' })
  userId!: string

  @Field(() => String, { description: 'Name of the deputy.' })
  name!: string

  @Field(() => DateTime, { description: 'From when on the deputy has the rights of the DPO.' })
  from!: Instant

  @Field(() => DateTime, { description: 'Until when.' })
  until!: Instant

  @Field(() => String, { nullable: true, description: 'Why, in a few words.' })
  reason?: string | null

  @Field(() => String, { nullable: true, description: 'Name of who named the deputy.' })
  namedBy?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was ended before its time; access ends at the next request.',
  })
  revokedAt?: Instant | null

  @Field(() => Int, { description: 'Version of the deputyship; pass it when ending it.' })
  version!: number
}

@ObjectType({ description: 'A colleague, as far as naming a deputy needs to know.', simpleResolvers: true })
export class DeputyChoice {
  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string

  @Field(() => String, { description: 'Name of the person.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether a DPO, for whom somebody can stand in.' })
  isPrincipal!: boolean

  @Field(() => Boolean, {
    description:
      'Whether they decide for the organisation: standing in for its DPO they would advise themselves.',
  })
  decides!: boolean

  @Field(() => NameApart, {
    nullable: true,
    description: 'What tells them apart, where another one of the list is called the same.',
  })
  apart?: NameApart | null
}
