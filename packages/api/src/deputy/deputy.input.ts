import { Field, InputType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'

@InputType({ description: 'For how long somebody stands in for a DPO.' })
export class DeputyInput {
  @Field(() => DateTime, { nullable: true, description: 'From when on; at once where left out.' })
  from?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'Until when; INVALID where left out.' })
  until?: Instant | null

  @Field(() => String, { nullable: true, description: 'Why, in a few words; 200 characters at most.' })
  reason?: string | null
}
