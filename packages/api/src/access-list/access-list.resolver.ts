import { Ctx, Query, Resolver } from 'type-graphql'
import { listAccess, listComingAccess } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { AccessHolder } from './access-list.type.ts'
import { ComingAccess } from './coming-access.type.ts'

@Resolver()
export class AccessListResolver {
  @Query(() => [AccessHolder], {
    description:
      'Everybody who can see something of the register now, and by what; for its DPO and its administrator.',
  })
  accessHolders(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listAccess(context, organisation)
  }

  @Query(() => [ComingAccess], {
    description:
      'Who cannot see anything of the register yet, and may soon; for its DPO and its administrator.',
  })
  comingAccess(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listComingAccess(context, organisation)
  }
}
