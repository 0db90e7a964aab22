import { Field, ID, InputType, Int } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'

@InputType({ description: 'Whether an incident is significant under NIS2.' })
export class RecordSignificanceInput {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the organisation knew that it is; null where it is not, or no longer held to be.',
  })
  significantAt?: Instant | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For a trust service provider: whether those services themselves are affected; then 24 hours instead of 72.',
  })
  affectsTrustServices?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Its handling goes on: then a progress report is due a month after the notification, and the final report a month after the handling.',
  })
  isBeingHandled?: boolean | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its handling ended: not before the incident, nor after its final report.',
  })
  handledAt?: Instant | null

  @Field(() => String, { description: 'The reasoning; at least 10 characters.' })
  argument!: string

  @Field(() => String, {
    nullable: true,
    description:
      'How it had been recorded wrongly, at least 20 characters; demanded where an instant is later than it was, or none after all.',
  })
  correctionReason?: string | null

  @Field(() => Int, { description: 'Version that the person saw; a stale one is a CONFLICT.' })
  version!: number
}

@InputType({ description: 'That a duty was late, or owed, only on what had been recorded wrongly.' })
export class ConfirmCorrectionInput {
  @Field(() => String, { description: 'Key of the duty.' })
  duty!: string

  @Field(() => String, { description: 'Why that is so; at least 20 characters.' })
  reason!: string

  @Field(() => Int, { description: 'Version that the person saw; a stale one is a CONFLICT.' })
  version!: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the person saw that it is due once this is confirmed; another one is a CONFLICT.',
  })
  becomesDueAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the person saw that it was met once this is confirmed; another one is a CONFLICT.',
  })
  becomesMetAt?: Instant | null
}

@InputType({ description: 'A sub-processor through whose hands the breach went.' })
export class SubProcessorInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is known already; a new one has none.' })
  id?: string | null

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => DateTime, { nullable: true, description: 'From when on it was aware itself.' })
  awareAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it told the processor.' })
  toldAt?: Instant | null

  @Field(() => Int, {
    nullable: true,
    description: 'Hours of its contract with the processor; null where it says without undue delay.',
  })
  termHours?: number | null
}

@InputType({ description: 'The chain below the processor.' })
export class RecordSubProcessorsInput {
  @Field(() => [SubProcessorInput], { description: 'Every sub-processor; one that is left out is removed.' })
  links!: SubProcessorInput[]

  @Field(() => Int, { description: 'Version that the person saw; a stale one is a CONFLICT.' })
  version!: number
}
