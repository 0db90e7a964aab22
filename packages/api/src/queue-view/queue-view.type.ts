import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { DutyKind, FurtherDutyKind } from '@lekboek/domain'
import type { openStatuses } from '@lekboek/usecases'
import { DutyKindChoice } from '../duty/duty.choices.ts'
import { OpenStatusChoice } from '../queue/queue.choices.ts'
import { QueueFilterInput } from '../queue/queue.input.ts'

@ObjectType({ description: 'A filter of the queue; an empty list asks nothing.', simpleResolvers: true })
export class QueueFilter {
  @Field(() => [ID], { description: 'Registers that it looks into.' })
  organisations!: string[]

  @Field(() => [DutyKindChoice], { description: 'Kinds of duty of which one still runs.' })
  dutyKinds!: (DutyKind | FurtherDutyKind)[]

  @Field(() => [OpenStatusChoice], { description: 'Where the dossier stands.' })
  statuses!: (typeof openStatuses)[number][]

  @Field(() => Int, { nullable: true, description: 'Due within so many hours, or overdue.' })
  dueWithinHours?: number | null

  @Field(() => Boolean, { description: 'Assigned to whoever asks.' })
  isMine!: boolean
}

@ObjectType({
  description: 'A filter of the queue that a person keeps under a name; seen by nobody else.',
  simpleResolvers: true,
})
export class QueueView {
  @Field(() => ID, { description: 'Id of the view.' })
  id!: string

  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string

  @Field(() => QueueFilter, { description: 'What it shows.' })
  filter!: QueueFilter

  @Field(() => Boolean, { description: 'Whether the queue opens with it.' })
  isDefault!: boolean

  @Field(() => Int, { description: 'Grows with every change.' })
  version!: number

  @Field(() => Int, { description: 'How many dossiers it shows at this moment.' })
  count!: number
}

@InputType({ description: 'A filter of the queue under a name.' })
export class QueueViewInput {
  @Field(() => String, { description: 'What to call it; 60 characters at most, each name once.' })
  name!: string

  @Field(() => QueueFilterInput, { description: 'What it shows.' })
  filter!: QueueFilterInput

  @Field(() => Boolean, { description: 'Whether the queue opens with it; then no other view does.' })
  isDefault!: boolean
}
