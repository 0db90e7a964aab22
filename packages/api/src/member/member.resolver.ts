import { Ctx, Query, Resolver } from 'type-graphql'
import { listHandlers, listMembers } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { HandlerChoice, Member } from './member.type.ts'

@Resolver()
export class MemberResolver {
  @Query(() => [Member], { description: 'The people who have a role in an organisation.' })
  members(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listMembers(context, organisation)
  }

  @Query(() => [HandlerChoice], {
    description: 'Who can be let into a dossier as handler; for whoever may assign.',
  })
  handlers(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listHandlers(context, organisation)
  }
}
