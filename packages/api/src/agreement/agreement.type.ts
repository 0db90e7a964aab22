import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'

@ObjectType({
  description: 'A processing agreement between a processor and a controller.',
  simpleResolvers: true,
})
export class Agreement {
  @Field(() => ID, { description: 'Id of the agreement.' })
  id!: string

  @Field(() => ID, { description: 'The processor.' })
  processorId!: string

  @Field(() => String, { description: 'Its name.' })
  processorName!: string

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

  @Field(() => String, { nullable: true, description: 'Whom to reach when it is urgent.' })
  emergencyContact?: string | null

  @Field(() => DateTime, { description: 'Since when.' })
  from!: Instant

  @Field(() => DateTime, { nullable: true, description: 'Until when; null without an end.' })
  until?: Instant | null

  @Field(() => Int, { description: 'Version of the agreement; pass it when changing or ending it.' })
  version!: number
}

@InputType({ description: 'What a controller agreed with a processor.' })
export class AgreementInput {
  @Field(() => String, { description: 'What the processor does.' })
  service!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Hours for reporting a breach; left out where it says without undue delay.',
  })
  termHours?: number | null

  @Field(() => String, { nullable: true, description: 'Whom to reach when it is urgent.' })
  emergencyContact?: string | null
}
