import { Field, ObjectType } from 'type-graphql'
import type { Instant, Role } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { RoleChoice } from './role.choices.ts'

@ObjectType({
  description: 'What tells somebody from another one of the same list who is called the same.',
  simpleResolvers: true,
})
export class NameApart {
  @Field(() => [RoleChoice], { description: 'Their roles in the organisation.' })
  roles!: readonly Role[]

  @Field(() => DateTime, { description: 'Since when they have been there.' })
  since!: Instant

  @Field(() => String, { nullable: true, description: 'Their address, for whoever may see addresses there.' })
  email?: string | null
}
