import type { Instant, TokenScope } from '@lekboek/domain'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { TokenScopeChoice } from './api-token.choices.ts'

@ObjectType({
  description: 'What a program calls the API with, as a service account of one organisation.',
  simpleResolvers: true,
})
export class ApiToken {
  @Field(() => ID, { description: 'Id of the token; not what the program sends.' })
  id!: string

  @Field(() => String, { description: 'Which program it is for.' })
  name!: string

  @Field(() => [TokenScopeChoice], { description: 'What it may be used for.' })
  scopes!: TokenScope[]

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Instant

  @Field(() => String, { nullable: true, description: 'Name of who made it.' })
  createdBy?: string | null

  @Field(() => DateTime, { description: 'When it runs out.' })
  expiresAt!: Instant

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it opens something; null while it waits for consent.',
  })
  approvedAt?: Instant | null

  @Field(() => String, {
    nullable: true,
    description: 'Name of who consented, or made it where no consent was needed.',
  })
  approvedBy?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was ended before its time.' })
  revokedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Name of who ended it.' })
  revokedBy?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why the DPO did not consent; null where nobody said no.',
  })
  refusalReason?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last used, to the hour; null for never.',
  })
  lastUsedAt?: Instant | null

  @Field(() => Int, { description: 'Version of the token; pass it when consenting or ending.' })
  version!: number
}

@ObjectType({ description: 'A token that was just made.', simpleResolvers: true })
export class IssuedApiToken {
  @Field(() => String, {
    description: 'What the program sends, as "Authorization: Bearer …". Shown this once.',
  })
  secret!: string

  @Field(() => ApiToken, { description: 'The token.' })
  token!: ApiToken
}
