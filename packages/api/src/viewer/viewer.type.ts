import { GraphQLJSON } from 'graphql-scalars'
import { Field, ID, ObjectType } from 'type-graphql'
import type { Instant, MandateScope, Role } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { MandateScopeChoice } from '../mandate/mandate.choices.ts'
import { RoleChoice } from '../member/role.choices.ts'
import { choice } from '../schema/choice.ts'
import { Organisation } from '../organisation/organisation.type.ts'

@ObjectType({ description: 'For whom a person stands in as deputy.', simpleResolvers: true })
export class StandingIn {
  @Field(() => String, { description: 'Name of the DPO.' })
  name!: string

  @Field(() => DateTime, { description: 'Until when.' })
  until!: Instant
}

export const RegisterPhaseChoice = choice(
  'RegisterPhase',
  ['running', 'inherited', 'ended'] as const,
  'Whether an organisation takes part.',
  {
    running: 'It does.',
    inherited: 'It passed into another, whose people read its register and carry on what was open.',
    ended: 'Its service ended: its register is read until a day.',
  },
)

@ObjectType({
  description: 'The organisation that another passed into, and holds its register.',
  simpleResolvers: true,
})
export class Heir {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => DateTime, { description: 'Since when.' })
  since!: Instant
}

@ObjectType({ description: 'How the person stands to one register, at this request.', simpleResolvers: true })
export class RegisterAccess {
  @Field(() => Organisation, { description: 'The organisation whose register it is.' })
  organisation!: Organisation

  @Field(() => [RoleChoice], {
    description: 'Roles this person has there; empty where access comes through a mandate alone.',
  })
  roles!: Role[]

  @Field(() => String, {
    nullable: true,
    description: 'Set when access comes through a mandate: the consultancy that holds it.',
  })
  mandateHolder?: string | null

  @Field(() => MandateScopeChoice, {
    nullable: true,
    description: 'What the mandate lets its holder do; null without a mandate.',
  })
  mandateScope?: MandateScope | null

  @Field(() => StandingIn, {
    nullable: true,
    description: 'Set while this person stands in for a DPO of the organisation.',
  })
  standsInFor?: StandingIn | null

  @Field(() => RegisterPhaseChoice, { description: 'Whether the organisation takes part.' })
  phase!: 'running' | 'inherited' | 'ended'

  @Field(() => Heir, {
    nullable: true,
    description: 'Set where the organisation passed into another: roles and mandate are those there.',
  })
  heir?: Heir | null

  @Field(() => [RoleChoice], { description: 'Roles that this person may give to others there, and take.' })
  grantableRoles!: Role[]

  @Field(() => GraphQLJSON, {
    description: 'Packed ability rules for this register, the same that the server applies.',
  })
  rules!: unknown
}

@ObjectType({
  description: 'The person who is signed in, and where that person may go.',
  simpleResolvers: true,
})
export class Viewer {
  @Field(() => ID, { description: 'Id of the account.' })
  id!: string

  @Field(() => String, { description: 'Name as the journal will remember it.' })
  name!: string

  @Field(() => String, { description: 'Address that this person signs in with.' })
  email!: string

  @Field(() => String, {
    nullable: true,
    description: "Two-letter language chosen by this person, or null: the browser's.",
  })
  language?: string | null

  @Field(() => [RegisterAccess], {
    description: 'Every register this person may enter now, through membership or mandate, by name.',
  })
  registers!: RegisterAccess[]
}
