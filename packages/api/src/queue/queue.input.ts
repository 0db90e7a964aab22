import { Field, ID, InputType, Int } from 'type-graphql'
import type { DutyKind, FurtherDutyKind } from '@lekboek/domain'
import type { openStatuses } from '@lekboek/usecases'
import { DutyKindChoice } from '../duty/duty.choices.ts'
import { OpenStatusChoice } from './queue.choices.ts'

@InputType({ description: 'What part of the queue is shown; what is left out or empty asks nothing.' })
export class QueueFilterInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Registers to look into; one that is not open to the person shows nothing.',
  })
  organisations?: string[] | null

  @Field(() => [DutyKindChoice], { nullable: true, description: 'Kinds of duty of which one still runs.' })
  dutyKinds?: (DutyKind | FurtherDutyKind)[] | null

  @Field(() => [OpenStatusChoice], { nullable: true, description: 'Where the dossier stands.' })
  statuses?: (typeof openStatuses)[number][] | null

  @Field(() => Int, { nullable: true, description: 'Due within so many hours, or overdue; 8760 at most.' })
  dueWithinHours?: number | null

  @Field(() => Boolean, { nullable: true, description: 'Assigned to whoever asks.' })
  isMine?: boolean | null
}
