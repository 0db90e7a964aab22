import { Field, InputType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'

@InputType({ description: 'What somebody noticed, in plain words.' })
export class SubmitReportInput {
  @Field(() => String, { description: 'What happened; at most 10,000 characters.' })
  text!: string

  @Field(() => DateTime, { description: 'When it was noticed.' })
  noticedAt!: Instant

  @Field(() => String, { nullable: true, description: 'Where it happened or which system, optional.' })
  place?: string | null

  @Field(() => String, { nullable: true, description: "Whose data, in the reporter's words, optional." })
  people?: string | null
}
