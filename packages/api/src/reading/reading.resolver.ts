import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import { countLostReadings, keepReadings, listReadings } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { AfterArg, FirstArg, OrganisationArg, pageSize, VersionArg } from '../schema/arguments.ts'
import { Settings } from '../settings/settings.type.ts'
import { ReadingConnection, ReadingFilter } from './reading.type.ts'

@Resolver()
export class ReadingResolver {
  @Query(() => ReadingConnection, {
    description:
      'Who read what in a register, the newest first; for its administrator, its DPO and its auditor.',
  })
  readings(
    @OrganisationArg() organisation: string,
    @Arg('filter', () => ReadingFilter, { nullable: true, description: 'Which readings.' })
    filter: ReadingFilter | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
    @Ctx() context: ApiContext,
  ) {
    return listReadings(context, organisation, { filter, first: first ?? pageSize, after })
  }

  @Query(() => Int, {
    description: 'How many lines of the read log would be gone if it were kept for so many months.',
  })
  lostReadings(
    @OrganisationArg() organisation: string,
    @Arg('months', () => Int, { description: 'From 6 to 120.' }) months: number,
    @Ctx() context: ApiContext,
  ) {
    return countLostReadings(context, organisation, months)
  }

  @Mutation(() => Settings, {
    description:
      'Says for how many months the read log is kept; what is older is gone at once. Less than before waits for a DPO of the organisation, unless one says it.',
  })
  keepReadings(
    @OrganisationArg() organisation: string,
    @VersionArg('the settings') version: number,
    @Arg('months', () => Int, { description: 'From 6 to 120.' }) months: number,
    @Ctx() context: ApiContext,
  ) {
    return keepReadings(context, organisation, { months, version })
  }
}
