import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'

@ObjectType({
  description: 'From when on nothing is written, and until when it is read.',
  simpleResolvers: true,
})
export class ServiceEnd {
  @Field(() => DateTime, { description: 'First instant at which nothing is reported or written.' })
  endsAt!: Instant

  @Field(() => DateTime, { description: 'First instant at which nobody reads any more.' })
  readableUntil!: Instant
}

@ObjectType({ description: 'What stands open in a register, without what is sealed.', simpleResolvers: true })
export class RunningWork {
  @Field(() => Int, { description: 'Dossiers that are open.' })
  openDossiers!: number

  @Field(() => Int, { description: 'Duties that run, overdue ones included.' })
  runningDuties!: number

  @Field(() => DateTime, { nullable: true, description: 'When the first of them is due.' })
  nextDueAt?: Instant | null
}

@ObjectType({ description: 'How long an organisation takes part.', simpleResolvers: true })
export class Service {
  @Field(() => ServiceEnd, { nullable: true, description: 'Null while nothing ends it.' })
  end?: ServiceEnd | null

  @Field(() => Int, { description: 'Version, for the next change.' })
  version!: number
}

@InputType({ description: 'When the service of an organisation ends.' })
export class ServiceEndInput {
  @Field(() => DateTime, { nullable: true, description: 'At once where left out.' })
  endsAt?: Instant | null

  @Field(() => DateTime, { description: 'Until when administrators, DPO and auditor read and export.' })
  readableUntil!: Instant
}

@ObjectType({
  description: 'An organisation of which nothing is written any more, as everybody may know of it.',
  simpleResolvers: true,
})
export class EndedOrganisation {
  @Field(() => String, { description: 'Path segment that its pages had.' })
  slug!: string

  @Field(() => String, { description: 'Official name.' })
  name!: string

  @Field(() => DateTime, { description: 'Since when.' })
  endedAt!: Instant

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when its people read; null where it passed into another.',
  })
  readableUntil?: Instant | null

  @Field(() => String, { description: 'IANA zone in which its people read the clock.' })
  timeZone!: string

  @Field(() => String, { nullable: true, description: 'Name of the organisation that it passed into.' })
  successorName?: string | null
}
