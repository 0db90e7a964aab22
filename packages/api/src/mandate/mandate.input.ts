import { Field, ID, InputType } from 'type-graphql'
import type { Instant, MandateScope } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { MandateScopeChoice } from './mandate.choices.ts'

@InputType({ description: 'What a client lets a consultancy do in its register.' })
export class GrantMandateInput {
  @Field(() => ID, { description: 'The organisation that may enter.' })
  consultancyId!: string

  @Field(() => MandateScopeChoice, { description: 'How far it goes.' })
  scope!: MandateScope

  @Field(() => Boolean, { description: 'Whether it includes deciding for the client.' })
  mayDecide!: boolean

  @Field(() => DateTime, { nullable: true, description: 'From when on; at once where left out.' })
  from?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'Until when; without an end where left out.' })
  until?: Instant | null
}
