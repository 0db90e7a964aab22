import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type {
  AvailabilityEffect,
  ConfidentialityEffect,
  ConsequencesFacts as DomainConsequencesFacts,
  Impact,
  ImpactSeverity,
  Instant,
  IntegrityEffect,
  Prevention,
} from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import {
  AvailabilityEffectChoice,
  ConfidentialityEffectChoice,
  ImpactChoice,
  ImpactSeverityChoice,
  IntegrityEffectChoice,
  PreventionChoice,
} from './consequences.choices.ts'

@ObjectType({ simpleResolvers: true })
@InputType()
abstract class ConsequencesAnswers implements Partial<DomainConsequencesFacts> {
  @Field(() => [ConfidentialityEffectChoice], {
    nullable: true,
    description: 'Likely consequences of the loss of confidentiality (field 79).',
  })
  confidentiality?: ConfidentialityEffect[] | null

  @Field(() => [IntegrityEffectChoice], {
    nullable: true,
    description: 'Likely consequences of the loss of integrity (field 81).',
  })
  integrity?: IntegrityEffect[] | null

  @Field(() => [AvailabilityEffectChoice], {
    nullable: true,
    description: 'Likely consequences of the loss of availability (field 83).',
  })
  availability?: AvailabilityEffect[] | null

  @Field(() => String, { nullable: true, description: 'The consequences in words.' })
  description?: string | null

  @Field(() => [ImpactChoice], {
    nullable: true,
    description: 'What it may do to people (field 85); recitals 75 and 85.',
  })
  impacts?: Impact[] | null

  @Field(() => String, { nullable: true, description: 'More on what it may do to people.' })
  impactDescription?: string | null

  @Field(() => ImpactSeverityChoice, { nullable: true, description: 'How severe that may be (field 87).' })
  severity?: ImpactSeverity | null

  @Field(() => [PreventionChoice], {
    nullable: true,
    description: 'What is done so that it does not happen again (field 94).',
  })
  preventions?: Prevention[] | null

  @Field(() => String, { nullable: true, description: 'More on what is done.' })
  preventionDescription?: string | null
}

@ObjectType({
  description: 'Likely consequences, as it stands. Null is "not answered yet".',
  simpleResolvers: true,
})
export class ConsequencesFacts extends ConsequencesAnswers {
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
    'Likely consequences: the whole section as it should stand. What is left out is "not answered yet".',
})
export class ConsequencesFactsInput extends ConsequencesAnswers {}
