import { Field, ID, InputType, Int } from 'type-graphql'
import type { DataType, Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { DataTypeChoice } from '../facts/data.choices.ts'

@InputType({ description: 'A breach at a processor.' })
export class BreachInput {
  @Field(() => String, { description: 'What it is about in a few words.' })
  title!: string

  @Field(() => DateTime, { description: 'When the processor became aware; article 33(2).' })
  awareAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When it began, once known.' })
  occurredFromAt?: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended, once known.' })
  occurredToAt?: Instant | null

  @Field(() => String, { description: 'What happened.' })
  description!: string

  @Field(() => [DataTypeChoice], { description: 'Kinds of data concerned.' })
  dataTypes!: DataType[]

  @Field(() => String, { description: 'What the processor did and will do.' })
  measures!: string

  @Field(() => String, { nullable: true, description: 'Systems concerned.' })
  systems?: string | null

  @Field(() => String, { description: 'Whom controllers can reach.' })
  contact!: string
}

@InputType({ description: 'A controller to be told.' })
export class DeliveryInput {
  @Field(() => ID, { description: 'The controller; one that the processor serves by a valid agreement.' })
  controllerId!: string

  @Field(() => Int, {
    nullable: true,
    description: "How many of this controller's people are concerned, where known.",
  })
  peopleCount?: number | null

  @Field(() => String, { nullable: true, description: 'What only this controller is told.' })
  note?: string | null
}
