import { Field, Int, ObjectType } from 'type-graphql'
import { Duty } from '../duty/duty.type.ts'
import { Incident } from '../incident/incident.type.ts'
import { Organisation } from '../organisation/organisation.type.ts'
import { PageInfo } from '../schema/page-info.type.ts'

@ObjectType({ description: 'A dossier that waits, in whichever register.', simpleResolvers: true })
export class QueueItem {
  @Field(() => Organisation, { description: 'The register that it waits in.' })
  organisation!: Organisation

  @Field(() => Incident, { description: 'The dossier.' })
  incident!: Incident

  @Field(() => Duty, { nullable: true, description: 'The duty that is due next; null where no clock runs.' })
  duty?: Duty | null
}

@ObjectType({ description: 'A waiting dossier in the list.', simpleResolvers: true })
export class QueueEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string

  @Field(() => QueueItem, { description: 'The dossier, its register and its duty.' })
  node!: QueueItem
}

@ObjectType({ description: 'What waits, over all registers of the queue.', simpleResolvers: true })
export class QueueCounts {
  @Field(() => Int, { description: 'Dossiers that nobody has looked at.' })
  reported!: number

  @Field(() => Int, { description: 'Dossiers in which it is being found out whether it is a breach.' })
  investigating!: number

  @Field(() => Int, { description: 'Confirmed breaches that are not closed.' })
  confirmed!: number

  @Field(() => Int, { description: 'Dossiers with a duty past its due time.' })
  overdue!: number

  @Field(() => Int, { description: 'Dossiers with a duty due within 24 hours, those overdue included.' })
  dueToday!: number

  @Field(() => Int, { description: 'Registers that the queue looks into.' })
  registers!: number
}

@ObjectType({ description: 'One page of the queue.', simpleResolvers: true })
export class QueueConnection {
  @Field(() => [QueueEdge], { description: 'The waiting dossiers of this page, the least time left first.' })
  edges!: QueueEdge[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => QueueCounts, {
    description: 'Counts over all that the filter lets through, whichever window is shown.',
  })
  counts!: QueueCounts
}
