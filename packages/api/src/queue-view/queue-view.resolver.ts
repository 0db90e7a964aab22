import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  arrangeQueueViews,
  changeQueueView,
  keepQueueView,
  listQueueViews,
  removeQueueView,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { VersionArg } from '../schema/arguments.ts'
import { QueueView, QueueViewInput } from './queue-view.type.ts'

const ViewArg = () => Arg('view', () => ID, { description: 'Id of the view.' })
const InputArg = () => Arg('input', () => QueueViewInput, { description: 'Its name and its filter.' })

@Resolver()
export class QueueViewResolver {
  @Query(() => [QueueView], {
    description: 'The filters of the queue that this person keeps, in their own order.',
  })
  queueViews(@Ctx() context: ApiContext) {
    return listQueueViews(context)
  }

  @Mutation(() => [QueueView], {
    description: 'Keeps a filter of the queue, behind the others; answers all of them.',
  })
  keepQueueView(@InputArg() input: QueueViewInput, @Ctx() context: ApiContext) {
    return keepQueueView(context, input)
  }

  @Mutation(() => [QueueView], { description: "Changes one of the person's own views; answers all of them." })
  changeQueueView(
    @ViewArg() view: string,
    @VersionArg('the view') version: number,
    @InputArg() input: QueueViewInput,
    @Ctx() context: ApiContext,
  ) {
    return changeQueueView(context, view, version, input)
  }

  @Mutation(() => [QueueView], {
    description: "Puts the person's own views in this order, which names each of them once.",
  })
  arrangeQueueViews(
    @Arg('views', () => [ID], { description: 'Ids of the views, the first one first.' }) views: string[],
    @Ctx() context: ApiContext,
  ) {
    return arrangeQueueViews(context, views)
  }

  @Mutation(() => [QueueView], {
    description: "Forgets one of the person's own views; answers those that are left.",
  })
  removeQueueView(
    @ViewArg() view: string,
    @VersionArg('the view') version: number,
    @Ctx() context: ApiContext,
  ) {
    return removeQueueView(context, view, version)
  }
}
