import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { listQueue, type QueueWindow, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { AfterArg, Asked, FirstArg, pageSize } from '../schema/arguments.ts'
import { QueueWindowChoice } from './queue.choices.ts'
import { QueueFilterInput } from './queue.input.ts'
import { QueueConnection } from './queue.type.ts'

@Resolver()
export class QueueResolver {
  @Query(() => QueueConnection, {
    description: 'What waits in every register this person handles, the least time left first.',
  })
  queue(
    @Arg('window', () => QueueWindowChoice, {
      nullable: true,
      defaultValue: 'all',
      description: 'Which part of it.',
    })
    window: QueueWindow | null,
    @Arg('filter', () => QueueFilterInput, {
      nullable: true,
      description: 'What a dossier must fulfil to be shown and counted.',
    })
    filter: QueueFilterInput | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return listQueue(context, { window: window ?? 'all', filter, first: first ?? pageSize, after }, selection)
  }
}
