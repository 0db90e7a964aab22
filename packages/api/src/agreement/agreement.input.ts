import { Field, InputType, Int } from 'type-graphql'
import type { DataType, Instant } from '@lekboek/domain'
import type { ContactLanguage } from '@lekboek/usecases'
import { DataTypeChoice } from '../facts/data.choices.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { ContactLanguageChoice } from './agreement.choices.ts'

@InputType({ description: 'Whom to reach at a processor in an emergency.' })
export class EmergencyContactInput {
  @Field(() => String, { nullable: true, description: 'A person or a desk.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Its number.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Its address.' })
  email?: string | null
}

@InputType({ description: 'Who processes for the processor.' })
export class AgreedSubProcessorInput {
  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What it does.' })
  service?: string | null

  @Field(() => String, { nullable: true, description: 'Where: two letters, ISO 3166-1.' })
  country?: string | null
}

@InputType({ description: 'What a controller agreed with a processor, all of it.' })
export class AgreementInput {
  @Field(() => String, {
    nullable: true,
    description: 'Name of the processor; asked unless the agreement stands with one on the platform.',
  })
  processorName?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Its enterprise number. A processor on the platform that bears it is told, and hands in breaches from then on.',
  })
  processorKbo?: string | null

  @Field(() => String, { description: 'What the processor does.' })
  service!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Hours for reporting a breach; left out where it says without undue delay.',
  })
  termHours?: number | null

  @Field(() => [DataTypeChoice], { nullable: true, description: 'Kinds of data that it processes.' })
  dataTypes?: DataType[] | null

  @Field(() => String, { nullable: true, description: 'What the contract says must be told of a breach.' })
  mustTell?: string | null

  @Field(() => EmergencyContactInput, { nullable: true, description: 'Whom to reach by day.' })
  emergencyDay?: EmergencyContactInput | null

  @Field(() => EmergencyContactInput, { nullable: true, description: 'Whom to reach by night.' })
  emergencyNight?: EmergencyContactInput | null

  @Field(() => [AgreedSubProcessorInput], { nullable: true, description: 'Who processes for the processor.' })
  subProcessors?: AgreedSubProcessorInput[] | null

  @Field(() => String, { nullable: true, description: 'Where the processor is written to.' })
  contactEmail?: string | null

  @Field(() => ContactLanguageChoice, {
    nullable: true,
    description: 'In which language; Dutch where left out.',
  })
  contactLanguage?: ContactLanguage | null

  @Field(() => DateTime, { nullable: true, description: 'Until when it holds; left out without an end.' })
  until?: Instant | null
}
