import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { fileReport, readFiling, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Incident } from '../incident/incident.type.ts'
import { Asked, OrganisationArg } from '../schema/arguments.ts'
import { FilingInput, FilingOffer } from './filed-report.type.ts'

@Resolver()
export class FiledReportResolver {
  @Query(() => [FilingOffer], {
    description: 'What files of a dossier say that would be filed as a processor’s report.',
  })
  filingOffers(
    @OrganisationArg() organisation: string,
    @Arg('incident', () => ID, { description: 'Id of the dossier.' }) incident: string,
    @Arg('attachments', () => [ID], { description: 'Files that lie with the dossier itself.' })
    attachments: string[],
    @Ctx() context: ApiContext,
  ) {
    return readFiling(context, organisation, { incident, attachments })
  }

  @Mutation(() => Incident, {
    description:
      'Files what a processor sent by mail or as a file: a report of it, available since it arrived.',
  })
  fileReport(
    @OrganisationArg() organisation: string,
    @Arg('input', () => FilingInput, { description: 'Which files, from whom, since when.' })
    input: FilingInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return fileReport(context, organisation, input, selection)
  }
}
