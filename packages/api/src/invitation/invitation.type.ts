import { Field, ID, ObjectType } from 'type-graphql'
import type { Instant, Role } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { RoleChoice } from '../member/role.choices.ts'
import { InvitationStateChoice, MailStateChoice } from './invitation.choices.ts'

@ObjectType({ description: 'An address that was asked to take roles here.', simpleResolvers: true })
export class Invitation {
  @Field(() => ID, { description: 'Id of the invitation.' })
  id!: string

  @Field(() => String, { description: 'Address that it went to, in the form in which it is compared.' })
  email!: string

  @Field(() => [RoleChoice], { description: 'What its person becomes here.' })
  roles!: Role[]

  @Field(() => String, { description: 'Two-letter language of the mail for who has not chosen one.' })
  language!: string

  @Field(() => String, { description: 'Name of whoever invited.' })
  invitedBy!: string

  @Field(() => DateTime, { description: 'When its present link was sent.' })
  sentAt!: Instant

  @Field(() => DateTime, { description: 'When its link ends.' })
  expiresAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When somebody came aboard with it.' })
  acceptedAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back.' })
  withdrawnAt?: Instant | null

  @Field(() => InvitationStateChoice, { description: 'What came of it.' })
  state!: string

  @Field(() => MailStateChoice, { nullable: true, description: 'How far its newest mail came.' })
  mail?: string | null
}
