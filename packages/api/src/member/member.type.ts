import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant, Role } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { NameApart } from './name-apart.type.ts'
import { RoleChoice } from './role.choices.ts'

@ObjectType({ description: 'A person with a role in an organisation.', simpleResolvers: true })
export class Member {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string

  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string

  @Field(() => String, { description: 'Name of the person.' })
  name!: string

  @Field(() => String, { description: 'Address of the person.' })
  email!: string

  @Field(() => RoleChoice, { description: 'What the person is there.' })
  role!: Role

  @Field(() => DateTime, { description: 'Since when.' })
  from!: Instant

  @Field(() => DateTime, { nullable: true, description: 'Until when; null while it lasts.' })
  until?: Instant | null

  @Field(() => String, {
    nullable: true,
    description: 'Name of who gave it; null where the platform or its operator did.',
  })
  grantedBy?: string | null

  @Field(() => Boolean, { description: 'Whether the operator closed the account: the role opens nothing.' })
  isClosed!: boolean

  @Field(() => Int, { description: 'Version of the membership; pass it when ending it.' })
  version!: number
}

@ObjectType({ description: 'Somebody who can be let into a dossier.', simpleResolvers: true })
export class HandlerChoice {
  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string

  @Field(() => String, { description: 'Name of the person.' })
  name!: string

  @Field(() => NameApart, {
    nullable: true,
    description: 'What tells them apart, where another one of the list is called the same.',
  })
  apart?: NameApart | null
}
