import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { DataType, Instant } from '@lekboek/domain'
import type { ContactLanguage } from '@lekboek/usecases'
import { DataTypeChoice } from '../facts/data.choices.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { ContactLanguageChoice } from './agreement.choices.ts'

@ObjectType({ description: 'Whom to reach at a processor in an emergency.', simpleResolvers: true })
export class EmergencyContact {
  @Field(() => String, { nullable: true, description: 'A person or a desk.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Its number.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Its address.' })
  email?: string | null
}

@ObjectType({ description: 'Who processes for the processor.', simpleResolvers: true })
export class AgreedSubProcessor {
  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What it does.' })
  service?: string | null

  @Field(() => String, { nullable: true, description: 'Where: two letters, ISO 3166-1.' })
  country?: string | null
}

@ObjectType({
  description: 'A processing agreement between a processor and a controller.',
  simpleResolvers: true,
})
export class Agreement {
  @Field(() => ID, { description: 'Id of the agreement.' })
  id!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The processor; null for one that is not on the platform.',
  })
  processorId?: string | null

  @Field(() => String, { description: 'Its name.' })
  processorName!: string

  @Field(() => String, { nullable: true, description: 'Its enterprise number.' })
  processorKbo?: string | null

  @Field(() => ID, { description: 'The controller.' })
  controllerId!: string

  @Field(() => String, { description: 'Its name.' })
  controllerName!: string

  @Field(() => String, { description: 'What the processor does.' })
  service!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Hours for reporting a breach; null where it says without undue delay.',
  })
  termHours?: number | null

  @Field(() => [DataTypeChoice], { description: 'Kinds of data that the processor processes.' })
  dataTypes!: DataType[]

  @Field(() => String, { nullable: true, description: 'What the contract says must be told of a breach.' })
  mustTell?: string | null

  @Field(() => EmergencyContact, { nullable: true, description: 'Whom to reach by day.' })
  emergencyDay?: EmergencyContact | null

  @Field(() => EmergencyContact, { nullable: true, description: 'Whom to reach by night.' })
  emergencyNight?: EmergencyContact | null

  @Field(() => [AgreedSubProcessor], { description: 'Who processes for the processor.' })
  subProcessors!: AgreedSubProcessor[]

  @Field(() => String, { nullable: true, description: 'Where the processor is written to.' })
  contactEmail?: string | null

  @Field(() => ContactLanguageChoice, { description: 'In which language.' })
  contactLanguage!: ContactLanguage

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when it is known that the processor works for the controller: it said so, or the operator recorded it. Null where the controller alone says so.',
  })
  confirmedAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the processor said that it does not work for the controller, which ended it.',
  })
  objectedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Why it said so.' })
  objection?: string | null

  @Field(() => DateTime, { description: 'Since when.' })
  from!: Instant

  @Field(() => DateTime, { nullable: true, description: 'Until when; null without an end.' })
  until?: Instant | null

  @Field(() => Int, { description: 'Version of the agreement; pass it when changing or ending it.' })
  version!: number
}

@ObjectType({
  description: 'Whether a letter says once a month that numbers for an emergency are missing.',
  simpleResolvers: true,
})
export class AgreementReminder {
  @Field(() => Boolean, { description: 'No letter is wanted.' })
  isOff!: boolean
}
