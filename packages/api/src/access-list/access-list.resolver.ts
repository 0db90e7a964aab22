import { Ctx, Query, Resolver } from 'type-graphql'
import { listAccess } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { AccessHolder } from './access-list.type.ts'

@Resolver()
export class AccessListResolver {
  @Query(() => [AccessHolder], {
    description:
      'Everybody who can see something of the register now, and by what; for its DPO and its administrator.',
  })
  accessHolders(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listAccess(context, organisation)
  }
}
