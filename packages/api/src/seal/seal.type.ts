import { Field, ID, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { NameApart } from '../member/name-apart.type.ts'

@ObjectType({ description: 'Somebody whom a sealed dossier names.', simpleResolvers: true })
export class NamedPerson {
  @Field(() => ID, { description: 'Account of the person.' })
  userId!: string

  @Field(() => String, { description: 'Their name when they were named.' })
  name!: string

  @Field(() => DateTime, { description: 'When they were named.' })
  namedAt!: Instant

  @Field(() => Boolean, {
    description:
      'Whether the role or the mandate is gone through which they were named: the dossier is not there for them until they are named anew.',
  })
  hasLapsed!: boolean
}

@ObjectType({ description: 'One time that a dossier was sealed.', simpleResolvers: true })
export class Seal {
  @Field(() => ID, { description: 'Id of the seal.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'Why it was sealed; null once the seal was lifted, save for those whom it named.',
  })
  reason!: string | null

  @Field(() => DateTime, { description: 'When it was sealed.' })
  sealedAt!: Instant

  @Field(() => String, { description: 'Who sealed it.' })
  sealedBy!: string

  @Field(() => DateTime, { nullable: true, description: 'When the seal was lifted; null while it holds.' })
  liftedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who lifted it.' })
  liftedBy?: string | null

  @Field(() => String, { nullable: true, description: 'Why it was lifted.' })
  liftedReason?: string | null
}

@ObjectType({
  description: 'Somebody whom a sealed dossier may name: their role or mandate reads dossiers.',
  simpleResolvers: true,
})
export class SealChoice {
  @Field(() => ID, { description: 'Account of the person.' })
  userId!: string

  @Field(() => String, { description: 'Their name.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'The consultancy for which they come; null for the organisation’s own people.',
  })
  organisationName?: string | null

  @Field(() => Boolean, {
    description: 'Whether a DPO or decider of the organisation, of whom one at least stays named.',
  })
  isOfficer!: boolean

  @Field(() => NameApart, {
    nullable: true,
    description: 'What tells them apart, where another one of the list is called the same.',
  })
  apart?: NameApart | null
}
