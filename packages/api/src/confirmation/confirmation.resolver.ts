import { Ctx, Query, Resolver } from 'type-graphql'
import { listWaitingConfirmations } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { WaitingConfirmation } from './confirmation.type.ts'

@Resolver()
export class ConfirmationResolver {
  @Query(() => [WaitingConfirmation], {
    description:
      'The registers in which something waits for the confirmation of the person who asks, with what does.',
  })
  waitingConfirmations(@Ctx() context: ApiContext) {
    return listWaitingConfirmations(context)
  }
}
