import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'

@ObjectType({ description: 'An agreement with a processor that stands.', simpleResolvers: true })
export class ProcessorAgreement {
  @Field(() => ID, { description: 'Id of the agreement.' })
  id!: string

  @Field(() => String, { description: 'What the processor does.' })
  service!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Hours to report a breach in; null where it says without undue delay.',
  })
  termHours?: number | null

  @Field(() => String, { nullable: true, description: 'Whom to reach day and night.' })
  emergencyContact?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Until when it holds.' })
  until?: Instant | null
}

@ObjectType({
  description: 'A processor of this register: what came from it. Sealed dossiers are counted for nobody.',
  simpleResolvers: true,
})
export class ProcessorOverview {
  @Field(() => ID, { description: 'By what this register tells it from its others.' })
  key!: string

  @Field(() => ID, { nullable: true, description: 'The processor, where it is on the platform.' })
  processorId?: string | null

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => Int, {
    description: 'How many reports came from it: through the platform, filed here, or answered by a link.',
  })
  reports!: number

  @Field(() => Int, { description: 'How many of them within the hours of the contract.' })
  inTime!: number

  @Field(() => Int, { description: 'How many after them; those without hours are in neither number.' })
  late!: number

  @Field(() => Int, {
    description: 'How many of them it withdrew; these are neither in time nor late.',
  })
  withdrawn!: number

  @Field(() => Int, { description: 'Of how many a version is still to be confirmed.' })
  unconfirmed!: number

  @Field(() => Int, {
    description: 'How often it answered by a link that a breach does not hit this organisation.',
  })
  notHit!: number

  @Field(() => Int, { description: 'How many questions to it wait for an answer.' })
  openQuestions!: number

  @Field(() => DateTime, { nullable: true, description: 'Since when the oldest of these waits.' })
  openSince?: Instant | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Hours from its awareness until its report was available here, on average; null where it told of none.',
  })
  averageHours?: number | null

  @Field(() => DateTime, { nullable: true, description: 'When the newest one came.' })
  lastReportedAt?: Instant | null

  @Field(() => [ProcessorAgreement], { description: 'Its agreements that stand.' })
  agreements!: ProcessorAgreement[]
}
