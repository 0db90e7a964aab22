import { Field, InputType, Int } from 'type-graphql'
import type { Role } from '@lekboek/domain'
import { RoleChoice } from '../member/role.choices.ts'

@InputType({ description: 'Who is asked to come aboard, and as what.' })
export class InvitationInput {
  @Field(() => String, { description: 'Where the link goes.' })
  email!: string

  @Field(() => [RoleChoice], { description: 'One role or more that fit this kind of organisation.' })
  roles!: Role[]

  @Field(() => String, {
    nullable: true,
    description: "Two-letter language of the mail; the organisation's first where left out.",
  })
  language?: string | null

  @Field(() => Int, { nullable: true, description: 'Days until the link ends, 1 to 30; 7 where left out.' })
  days?: number | null
}
