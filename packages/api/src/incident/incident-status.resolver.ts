import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import {
  closeIncident,
  dismissIncident,
  reopenIncident,
  type Selection,
  startInvestigation,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, IncidentArg, OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { Incident } from './incident.type.ts'

@Resolver()
export class IncidentStatusResolver {
  @Mutation(() => Incident, { description: 'Somebody begins to find out whether it is a breach.' })
  startInvestigation(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @VersionArg('title and status') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return startInvestigation(context, organisation, incident, version, selection)
  }

  @Mutation(() => Incident, {
    description: 'It turned out to be no personal-data breach; the dossier stays in the register.',
  })
  dismissIncident(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('reason', () => String, { description: 'Why it is none; at least 20 characters.' }) reason: string,
    @VersionArg('title and status') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return dismissIncident(context, organisation, incident, { reason, version }, selection)
  }

  @Mutation(() => Incident, {
    description: 'Closes a dossier in which everything that was to be done is done.',
  })
  closeIncident(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @VersionArg('title and status') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return closeIncident(context, organisation, incident, version, selection)
  }

  @Mutation(() => Incident, { description: 'Opens a closed or dismissed dossier again.' })
  reopenIncident(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('reason', () => String, { description: 'Why it is opened again; at least 20 characters.' })
    reason: string,
    @VersionArg('title and status') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return reopenIncident(context, organisation, incident, { reason, version }, selection)
  }
}
