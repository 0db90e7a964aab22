import { Ctx, Query, Resolver } from 'type-graphql'
import { readCounts } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { Counts } from './counts.type.ts'

@Resolver()
export class CountsResolver {
  @Query(() => Counts, {
    description: 'Counts alone, for who may not look inside a dossier: an umbrella, or a statistics mandate.',
  })
  counts(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return readCounts(context, organisation)
  }
}
