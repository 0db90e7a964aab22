import { Field, Float, InputType, Int, ObjectType } from 'type-graphql'
import type {
  Alteration,
  Answer,
  AvailabilityLoss,
  BreachType,
  Cause,
  Deprivation,
  Disclosure,
  Holder,
  IncidentType,
  Instant,
  Intelligibility,
  Intent,
  NatureFacts as DomainNatureFacts,
} from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { AnswerChoice } from '../assessment/risk.choices.ts'
import {
  AlterationChoice,
  AvailabilityLossChoice,
  BreachTypeChoice,
  CauseChoice,
  DeprivationChoice,
  DisclosureChoice,
  HolderChoice,
  IncidentTypeChoice,
  IntelligibilityChoice,
  IntentChoice,
} from './nature.choices.ts'

@ObjectType({ simpleResolvers: true })
@InputType()
abstract class NatureAnswers implements Partial<DomainNatureFacts> {
  @Field(() => [BreachTypeChoice], {
    nullable: true,
    description: 'Confidentiality, integrity, availability (field 55); article 4(12).',
  })
  breachTypes?: BreachType[] | null

  @Field(() => DisclosureChoice, { nullable: true, description: 'Whether data came out (field 56).' })
  disclosure?: Disclosure | null

  @Field(() => IntelligibilityChoice, {
    nullable: true,
    description: 'Whether the data was unintelligible to whoever could reach it (field 57).',
  })
  intelligibility?: Intelligibility | null

  @Field(() => AlterationChoice, { nullable: true, description: 'What came of an alteration (field 58).' })
  alteration?: Alteration | null

  @Field(() => AvailabilityLossChoice, {
    nullable: true,
    description: 'Whether the loss of access lasts (field 59).',
  })
  availabilityLoss?: AvailabilityLoss | null

  @Field(() => IncidentTypeChoice, {
    nullable: true,
    description: 'What kind of incident it was (field 60).',
  })
  incidentType?: IncidentType | null

  @Field(() => CauseChoice, {
    nullable: true,
    description: 'From inside or outside, with or without intent (field 61).',
  })
  cause?: Cause | null

  @Field(() => String, { nullable: true, description: 'What happened, in words.' })
  description?: string | null

  @Field(() => String, { nullable: true, description: 'Systems concerned.' })
  systems?: string | null

  @Field(() => HolderChoice, { nullable: true, description: 'Who holds or could hold the data now.' })
  holder?: Holder | null

  @Field(() => Int, { nullable: true, description: 'How many parties could read the data who should not.' })
  holderCount?: number | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether whoever had the data confirmed deleting it.',
  })
  deletionConfirmed?: Answer | null

  @Field(() => IntentChoice, {
    nullable: true,
    description: 'Whether the intent was to harm, and whether somebody in particular was the target.',
  })
  intent?: Intent | null

  @Field(() => Float, { nullable: true, description: 'Elapsed hours without access to the data.' })
  unavailableHours?: number | null

  @Field(() => DeprivationChoice, {
    nullable: true,
    description: 'What the loss of access does to people while it lasts.',
  })
  deprivation?: Deprivation | null
}

@ObjectType({
  description: 'What happened to the data, as it stands. Null is "not answered yet".',
  simpleResolvers: true,
})
export class NatureFacts extends NatureAnswers {
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
    'What happened to the data: the whole section as it should stand. What is left out is "not answered yet".',
})
export class NatureFactsInput extends NatureAnswers {}
