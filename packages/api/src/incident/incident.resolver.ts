import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { assignHandler, findIncident, openIncident, renameIncident, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, IncidentArg, NumberArg, OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { OpenIncidentInput } from './incident.input.ts'
import { Incident } from './incident.type.ts'

@Resolver()
export class IncidentResolver {
  @Query(() => Incident, { description: 'One dossier by its number.' })
  incident(
    @OrganisationArg() organisation: string,
    @NumberArg() number: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return findIncident(context, organisation, number, selection)
  }

  @Mutation(() => Incident, {
    description: 'Opens a dossier without a report; for whoever handles breaches.',
  })
  openIncident(
    @OrganisationArg() organisation: string,
    @Arg('input', () => OpenIncidentInput, { description: 'What the dossier begins with.' })
    input: OpenIncidentInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return openIncident(context, organisation, input, selection)
  }

  @Mutation(() => Incident, { description: 'Gives a dossier another title.' })
  renameIncident(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('title', () => String, { description: 'The new title, at most 200 characters; no names of people.' })
    title: string,
    @VersionArg('title and status') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return renameIncident(context, organisation, incident, { title, version }, selection)
  }

  @Mutation(() => Incident, { description: 'Lets a handler of the same organisation work on a dossier.' })
  assignHandler(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('user', () => ID, { description: 'Account of the handler.' }) user: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return assignHandler(context, organisation, incident, user, selection)
  }
}
