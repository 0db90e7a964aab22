import { Field, ID, ObjectType } from 'type-graphql'
import type { Instant, MandateScope, Role } from '@lekboek/domain'
import { comingWays, type ComingWay } from '@lekboek/usecases'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { MandateScopeChoice } from '../mandate/mandate.choices.ts'
import { RoleChoice } from '../member/role.choices.ts'
import { choice } from '../schema/choice.ts'

export const ComingWayChoice = choice('ComingWay', comingWays, 'How somebody may soon get into a register.', {
  mandate: 'By a mandate that begins later, or that nobody uses yet.',
  deputy: 'By standing in for the DPO later.',
  invitation: 'By an invitation that waits.',
})

@ObjectType({
  description: 'Somebody who cannot see anything of the register yet, and need ask nobody any more.',
  simpleResolvers: true,
})
export class ComingAccess {
  @Field(() => ID, { description: 'Tells the rows of the list apart.' })
  id!: string

  @Field(() => ComingWayChoice, { description: 'By what.' })
  way!: ComingWay

  @Field(() => String, {
    nullable: true,
    description: 'Name of the person; null where the consultancy still chooses, and for an invitation.',
  })
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Address of one of the own people, or to which an invitation went.',
  })
  email?: string | null

  @Field(() => [RoleChoice], { description: 'Roles that an invitation names.' })
  roles!: Role[]

  @Field(() => MandateScopeChoice, { nullable: true, description: 'How far the mandate goes.' })
  scope?: MandateScope | null

  @Field(() => Boolean, { description: 'Whether the mandate includes deciding.' })
  mayDecide!: boolean

  @Field(() => String, { nullable: true, description: 'The consultancy that holds the mandate.' })
  organisationName?: string | null

  @Field(() => String, { nullable: true, description: 'The DPO for whom the person will stand in.' })
  deputyFor?: string | null

  @Field(() => DateTime, { description: 'From when on; of an invitation when it was sent.' })
  from!: Instant

  @Field(() => DateTime, { nullable: true, description: 'Until when; null without an end.' })
  until?: Instant | null
}
