import { Field, Float, InputType, InterfaceType, Int } from 'type-graphql'
import type {
  DataType,
  Alteration,
  Answer,
  AvailabilityEffect,
  AvailabilityLoss,
  BreachType,
  Cause,
  ConfidentialityEffect,
  CountKind,
  Disclosure,
  Impact,
  IncidentType,
  Instant,
  IntegrityEffect,
  Intelligibility,
  OccurrenceKind,
  PeopleCategory,
  Prevention,
  ProtectionInPlace,
} from '@lekboek/domain'
import type { BreachContent } from '@lekboek/domain/breach'
import { OccurrenceKindChoice } from '../facts/timing.choices.ts'
import {
  BreachTypeChoice,
  DisclosureChoice,
  IntelligibilityChoice,
  AlterationChoice,
  AvailabilityLossChoice,
  IncidentTypeChoice,
  CauseChoice,
} from '../facts/nature.choices.ts'
import { PeopleCategoryChoice, CountKindChoice } from '../facts/people.choices.ts'
import { AnswerChoice } from '../assessment/risk.choices.ts'
import { ProtectionInPlaceChoice } from '../facts/protection.choices.ts'
import {
  ConfidentialityEffectChoice,
  IntegrityEffectChoice,
  AvailabilityEffectChoice,
  ImpactChoice,
  PreventionChoice,
} from '../facts/consequences.choices.ts'
import { DataTypeChoice } from '../facts/data.choices.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'

@InterfaceType({ description: 'What a processor says of a breach, wherever that stands.' })
@InputType()
export abstract class BreachAnswers implements Partial<BreachContent> {
  @Field(() => String, { description: 'What it is about in a few words.' })
  title!: string

  @Field(() => DateTime, { description: 'When the processor became aware; article 33(2).' })
  awareAt!: Instant

  @Field(() => String, { description: 'What happened.' })
  description!: string

  @Field(() => [DataTypeChoice], { description: 'Kinds of data concerned (field 70).' })
  dataTypes!: DataType[]

  @Field(() => String, { description: 'What the processor did.' })
  measures!: string

  @Field(() => String, { description: 'Whom controllers can reach.' })
  contact!: string

  @Field(() => OccurrenceKindChoice, {
    nullable: true,
    description: 'On a day, over a period, still going on (field 44).',
  })
  occurrenceKind?: OccurrenceKind | null

  @Field(() => DateTime, { nullable: true, description: 'When it began, once known.' })
  occurredFromAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended, once known.' })
  occurredToAt?: Instant | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether only estimated dates are possible (field 45).',
  })
  isEstimated?: boolean | null

  @Field(() => String, { nullable: true, description: 'How the processor discovered it.' })
  discoveryDescription?: string | null

  @Field(() => [BreachTypeChoice], {
    nullable: true,
    description: 'Confidentiality, integrity, availability (field 55).',
  })
  breachTypes?: BreachType[] | null

  @Field(() => DisclosureChoice, { nullable: true, description: 'Whether data came out (field 56).' })
  disclosure?: Disclosure | null

  @Field(() => IntelligibilityChoice, {
    nullable: true,
    description:
      'Whether the data was encrypted or else unintelligible to whoever could reach it (field 57).',
  })
  intelligibility?: Intelligibility | null

  @Field(() => AlterationChoice, { nullable: true, description: 'What came of an alteration (field 58).' })
  alteration?: Alteration | null

  @Field(() => AvailabilityLossChoice, {
    nullable: true,
    description: 'Whether the loss of access lasts (field 59).',
  })
  availabilityLoss?: AvailabilityLoss | null

  @Field(() => Float, { nullable: true, description: 'Hours without access to the data.' })
  unavailableHours?: number | null

  @Field(() => IncidentTypeChoice, {
    nullable: true,
    description: 'What kind of incident it was (field 60).',
  })
  incidentType?: IncidentType | null

  @Field(() => CauseChoice, { nullable: true, description: 'Where it came from (field 61).' })
  cause?: Cause | null

  @Field(() => String, { nullable: true, description: 'Systems concerned.' })
  systems?: string | null

  @Field(() => [PeopleCategoryChoice], {
    nullable: true,
    description: 'Groups of people concerned (field 65).',
  })
  peopleCategories?: PeopleCategory[] | null

  @Field(() => String, { nullable: true, description: 'More about the people (field 66).' })
  peopleDescription?: string | null

  @Field(() => CountKindChoice, {
    nullable: true,
    description: 'How exact the number of people is (field 67).',
  })
  peopleCountKind?: CountKind | null

  @Field(() => Int, {
    nullable: true,
    description: 'People of all controllers together, or the lower bound; no controller is told this number.',
  })
  peopleCount?: number | null

  @Field(() => Int, { nullable: true, description: 'Upper bound of the number of people.' })
  peopleCountMax?: number | null

  @Field(() => [String], {
    nullable: true,
    description: 'Countries in which people live besides, ISO 3166-1.',
  })
  otherCountries?: string[] | null

  @Field(() => String, { nullable: true, description: 'More about the data (field 71).' })
  dataDescription?: string | null

  @Field(() => CountKindChoice, {
    nullable: true,
    description: 'How exact the number of records is (field 72).',
  })
  recordCountKind?: CountKind | null

  @Field(() => Int, {
    nullable: true,
    description: 'Records of all controllers together; no controller is told this number.',
  })
  recordCount?: number | null

  @Field(() => AnswerChoice, { nullable: true, description: 'Whether a national number is among the data.' })
  nationalNumber?: Answer | null

  @Field(() => [ProtectionInPlaceChoice], {
    nullable: true,
    description: 'What protected the data when it happened (field 75).',
  })
  protectionsInPlace?: ProtectionInPlace[] | null

  @Field(() => String, { nullable: true, description: 'More about the protection (field 76).' })
  protectionDescription?: string | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether the key was not exposed and cannot be found.',
  })
  keySafe?: Answer | null

  @Field(() => AnswerChoice, { nullable: true, description: 'Whether a recent and whole copy exists.' })
  backupIntact?: Answer | null

  @Field(() => [ConfidentialityEffectChoice], {
    nullable: true,
    description: 'Likely consequences for confidentiality (field 79).',
  })
  confidentialityEffects?: ConfidentialityEffect[] | null

  @Field(() => [IntegrityEffectChoice], {
    nullable: true,
    description: 'Likely consequences for integrity (field 81).',
  })
  integrityEffects?: IntegrityEffect[] | null

  @Field(() => [AvailabilityEffectChoice], {
    nullable: true,
    description: 'Likely consequences for availability (field 83).',
  })
  availabilityEffects?: AvailabilityEffect[] | null

  @Field(() => String, { nullable: true, description: 'Likely consequences in words.' })
  consequences?: string | null

  @Field(() => [ImpactChoice], { nullable: true, description: 'What it may mean for people (field 85).' })
  impacts?: Impact[] | null

  @Field(() => String, { nullable: true, description: 'More about what it may mean (field 86).' })
  impactDescription?: string | null

  @Field(() => [PreventionChoice], {
    nullable: true,
    description: 'What is to prevent the same again (field 94).',
  })
  preventions?: Prevention[] | null

  @Field(() => String, { nullable: true, description: 'More about prevention (field 95).' })
  preventionDescription?: string | null

  @Field(() => AnswerChoice, { nullable: true, description: 'Whether the police were informed (field 109).' })
  policeInformed?: Answer | null

  @Field(() => String, {
    nullable: true,
    description: 'What the processor will do, or proposes that the controller does.',
  })
  measuresProposed?: string | null
}
