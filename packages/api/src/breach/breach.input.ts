import { Field, ID, InputType, Int } from 'type-graphql'
import type { DataType, Instant } from '@lekboek/domain'
import type { Region } from '@lekboek/domain/breach'
import type { DeliveryState } from '@lekboek/usecases'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DataTypeChoice } from '../facts/data.choices.ts'
import { BreachAnswers } from './breach-answers.type.ts'
import { DeliveryStateChoice, RegionChoice, UpdateKindChoice } from './breach.choices.ts'

@InputType({ description: 'A breach at a processor; what is left out is not known yet.' })
export class BreachInput extends BreachAnswers {
  @Field(() => [String], {
    nullable: true,
    description: 'Services hit, by the names in the agreements; a controller is told those of its own.',
  })
  services?: string[] | null
}

@InputType({ description: "What is one controller's own." })
export class OwnPartInput {
  @Field(() => Int, {
    nullable: true,
    description: "How many of this controller's people are concerned, or the lower bound.",
  })
  peopleCount?: number | null

  @Field(() => Int, { nullable: true, description: 'Upper bound of that number, where a range is known.' })
  peopleCountMax?: number | null

  @Field(() => Int, { nullable: true, description: 'How many of its records are concerned.' })
  recordCount?: number | null

  @Field(() => [DataTypeChoice], {
    nullable: true,
    description: 'Its kinds of data, where they are not those of the breach.',
  })
  dataTypes?: DataType[] | null

  @Field(() => String, { nullable: true, description: 'What only this controller is told.' })
  note?: string | null
}

@InputType({ description: 'A controller to be told.' })
export class DeliveryInput extends OwnPartInput {
  @Field(() => ID, { description: 'The controller; one that the processor serves by a valid agreement.' })
  controllerId!: string
}

@InputType({ description: 'Which of the controllers that a processor serves are meant; all that fit.' })
export class ServedFilter {
  @Field(() => String, { nullable: true, description: 'Those with an agreement about this service.' })
  service?: string | null

  @Field(() => RegionChoice, { nullable: true, description: 'Those in this region.' })
  region?: Region | null

  @Field(() => DateTime, { nullable: true, description: 'Those whose agreement ends before this instant.' })
  endsBefore?: Instant | null

  @Field(() => Int, {
    nullable: true,
    description: 'Those whose contract gives at most so many hours for reporting.',
  })
  termHoursAtMost?: number | null

  @Field(() => String, { nullable: true, description: 'Parts of their names and services, in any order.' })
  words?: string | null
}

@InputType({ description: 'Which deliveries of a breach are looked for.' })
export class DeliveryFilter {
  @Field(() => [DeliveryStateChoice], { nullable: true, description: 'Those in one of these states.' })
  states?: DeliveryState[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those whose term is over and that have not arrived.',
  })
  isOverdue?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that were told before and do not have what was sent of the breach last.',
  })
  isBehind?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Those that wait for an answer to a question.' })
  isAsked?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those of whom the processor has not said that it works for them, or whose agreement ended.',
  })
  isDoubtful?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Those whose message lies ready and has not left, so that no update goes to them; or, if false, the others.',
  })
  isWaiting?: boolean | null

  @Field(() => String, { nullable: true, description: "A part of the controller's name." })
  name?: string | null
}

@InputType({ description: 'An update of what controllers were told.' })
export class UpdateInput {
  @Field(() => UpdateKindChoice, { description: 'Whether it is the last one.' })
  kind!: 'update' | 'final'

  @Field(() => String, { description: 'What changed, in own words; controllers read it.' })
  reason!: string
}
