import { Field, ID, ObjectType } from 'type-graphql'
import type { Instant, MandateScope, Role, TokenScope } from '@lekboek/domain'
import { accessWays, type AccessWay } from '@lekboek/usecases'
import { TokenScopeChoice } from '../api-token/api-token.choices.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { MandateScopeChoice } from '../mandate/mandate.choices.ts'
import { RoleChoice } from '../member/role.choices.ts'
import { choice } from '../schema/choice.ts'

export const AccessWayChoice = choice('AccessWay', accessWays, 'How a person gets into a register.', {
  role: 'As one of the own people, by a role.',
  deputy: 'By standing in for the DPO.',
  mandate: 'By a mandate that the organisation gave a consultancy.',
  token: 'A program, by a token that the administrator made.',
  umbrella: "As administrator of the organisation's umbrella: counts over all of its organisations together.",
})

@ObjectType({
  description: 'One way in which one person can see something of a register now.',
  simpleResolvers: true,
})
export class AccessHolder {
  @Field(() => ID, { description: 'Tells the rows of the list apart.' })
  id!: string

  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string

  @Field(() => String, { description: 'Name of the person.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Address of one of the own people; null for others.' })
  email?: string | null

  @Field(() => AccessWayChoice, { description: 'How this person gets in.' })
  way!: AccessWay

  @Field(() => RoleChoice, {
    nullable: true,
    description: 'The role, where it is one; that of the DPO for a deputy.',
  })
  role?: Role | null

  @Field(() => MandateScopeChoice, { nullable: true, description: 'How far the mandate goes.' })
  scope?: MandateScope | null

  @Field(() => [TokenScopeChoice], { nullable: true, description: 'What the token may be used for.' })
  tokenScopes?: TokenScope[] | null

  @Field(() => Boolean, { description: 'Whether the mandate includes deciding.' })
  mayDecide!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'The consultancy or umbrella that the person belongs to.',
  })
  organisationName?: string | null

  @Field(() => String, { nullable: true, description: 'The DPO for whom the person stands in.' })
  deputyFor?: string | null

  @Field(() => DateTime, { description: 'Since when.' })
  since!: Instant

  @Field(() => DateTime, { nullable: true, description: 'Until when; null without an end.' })
  until?: Instant | null

  @Field(() => String, { nullable: true, description: 'Name of who gave it; null where the operator did.' })
  givenBy?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the person was last in the register, to the hour; null for never, and where it is not kept.',
  })
  lastUsedAt?: Instant | null
}
