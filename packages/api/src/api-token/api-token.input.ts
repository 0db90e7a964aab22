import type { TokenScope } from '@lekboek/domain'
import { Field, InputType, Int } from 'type-graphql'
import { TokenScopeChoice } from './api-token.choices.ts'

@InputType({ description: 'A token to be made.' })
export class ApiTokenInput {
  @Field(() => String, {
    description: 'Which program it is for; the journal names it so. 200 characters at most.',
  })
  name!: string

  @Field(() => [TokenScopeChoice], { description: 'What it may be used for; one at least.' })
  scopes!: TokenScope[]

  @Field(() => Int, {
    nullable: true,
    description: 'Days until it runs out, 365 at most; 90 where left out.',
  })
  days?: number | null
}
