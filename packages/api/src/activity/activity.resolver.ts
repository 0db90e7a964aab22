import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { listActivity } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { Activity } from './activity.type.ts'

@Resolver()
export class ActivityResolver {
  @Query(() => Activity, {
    description:
      "Acts under a consultancy's mandates in a month: of all its people for its administrator, of themself for anybody else in it.",
  })
  activity(
    @OrganisationArg() organisation: string,
    @Arg('month', () => String, { description: 'The month, `2026-11`.' }) month: string,
    @Ctx() context: ApiContext,
  ) {
    return listActivity(context, organisation, month)
  }
}
