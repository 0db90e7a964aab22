import { Field, ID, ObjectType } from 'type-graphql'
import type { Instant, MandateScope } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { MandateScopeChoice } from './mandate.choices.ts'

@ObjectType({
  description: 'A consultancy, or the own umbrella, to which a mandate can be given.',
  simpleResolvers: true,
})
export class Consultancy {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: string

  @Field(() => String, { description: 'Official name.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'Number in the Belgian register of enterprises, by which those of one name are told apart.',
  })
  kbo?: string | null

  @Field(() => Boolean, { description: 'An umbrella that counts the register along, and never enters it.' })
  onlyCounts!: boolean
}

@ObjectType({ description: "One of the consultancy's people who may use a mandate.", simpleResolvers: true })
export class MandateUser {
  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string

  @Field(() => String, { description: 'Name of the person.' })
  name!: string

  @Field(() => DateTime, { description: 'Since when the consultancy lets them.' })
  since!: Instant
}

@ObjectType({
  description: "One of the consultancy's people whom the client does not want in its register.",
  simpleResolvers: true,
})
export class RefusedUser {
  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string

  @Field(() => String, { description: 'Name of the person.' })
  name!: string

  @Field(() => DateTime, { description: 'Since when the client does not.' })
  since!: Instant
}

@ObjectType({
  description: 'Somebody whom an organisation refused that passed into this one.',
  simpleResolvers: true,
})
export class KeptOutUser {
  @Field(() => ID, { description: 'Id of the organisation that passed, whose register it is.' })
  registerId!: string

  @Field(() => String, { description: 'Its name.' })
  registerName!: string

  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string

  @Field(() => String, { description: 'Name of the person.' })
  name!: string

  @Field(() => [String], {
    description: 'Consultancies of the person to which this organisation gave a mandate, by name.',
  })
  consultancyNames!: string[]

  @Field(() => DateTime, { description: 'Since when they are refused.' })
  since!: Instant
}

@ObjectType({
  description: 'What a client lets a consultancy or umbrella do in its register.',
  simpleResolvers: true,
})
export class Mandate {
  @Field(() => ID, { description: 'Id of the mandate.' })
  id!: string

  @Field(() => ID, { description: 'The organisation whose register it is.' })
  clientId!: string

  @Field(() => String, { description: 'Its name.' })
  clientName!: string

  @Field(() => ID, { description: 'The organisation that may enter.' })
  consultancyId!: string

  @Field(() => String, { description: 'Its name.' })
  consultancyName!: string

  @Field(() => Boolean, { description: 'An umbrella that counts the register along, and never enters it.' })
  onlyCounts!: boolean

  @Field(() => MandateScopeChoice, { description: 'How far it goes.' })
  scope!: MandateScope

  @Field(() => Boolean, { description: 'Whether it includes deciding for the client.' })
  mayDecide!: boolean

  @Field(() => DateTime, { description: 'Since when.' })
  from!: Instant

  @Field(() => DateTime, { nullable: true, description: 'Until when; null without an end.' })
  until?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the client ended it; access ends at the next request.',
  })
  revokedAt?: Instant | null

  @Field(() => [String], { description: 'Names of the people who may use it.' })
  persons!: string[]

  @Field(() => [MandateUser], { description: 'The people who may use it, by name.' })
  users!: MandateUser[]

  @Field(() => [RefusedUser], {
    description: 'People of the consultancy whom the client does not want in its register, by name.',
  })
  refused!: RefusedUser[]
}
