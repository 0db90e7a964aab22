import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { Discovery, Instant, OccurrenceKind, TimingFacts as DomainTimingFacts } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DiscoveryChoice, OccurrenceKindChoice } from './timing.choices.ts'

@ObjectType({ simpleResolvers: true })
@InputType()
abstract class TimingAnswers implements Partial<DomainTimingFacts> {
  @Field(() => OccurrenceKindChoice, {
    nullable: true,
    description: 'On a day, over a period, ongoing (template field 44).',
  })
  occurrenceKind?: OccurrenceKind | null

  @Field(() => DateTime, { nullable: true, description: 'When it happened or began (field 46).' })
  occurredFromAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended (field 47).' })
  occurredToAt?: Instant | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether only estimated dates are possible (field 45).',
  })
  isEstimated?: boolean | null

  @Field(() => DateTime, { nullable: true, description: 'First seen by anybody inside the organisation.' })
  detectedAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'First told inside the organisation to whoever handles breaches.',
  })
  reportedAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: "The processor's own awareness, as it says itself; article 33(2).",
  })
  processorAwareAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: "When the processor's report was available to the controller (field 52).",
  })
  processorToldAt?: Instant | null

  @Field(() => DiscoveryChoice, { nullable: true, description: 'How it was discovered (field 50).' })
  discovery?: Discovery | null

  @Field(() => String, { nullable: true, description: 'More on the discovery (field 51).' })
  discoveryDescription?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Remarks, such as a request of the police to wait with telling people; recital 88.',
  })
  comments?: string | null
}

@ObjectType({
  description: 'When it happened and how it came out, as it stands. Null is "not answered yet".',
  simpleResolvers: true,
})
export class TimingFacts extends TimingAnswers {
  @Field(() => Int, { description: 'Rises with every save; send it back with the next one.' })
  version!: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last saved; null before the first time.',
  })
  changedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who saved it last.' })
  changedBy?: string | null
}

@InputType({
  description:
    'When it happened and how it came out: the whole section as it should stand. What is left out is "not answered yet".',
})
export class TimingFactsInput extends TimingAnswers {}
