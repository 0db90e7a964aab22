import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  listSealChoices,
  nameSealReaders,
  sealIncident,
  unsealIncident,
  type Selection,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Incident } from '../incident/incident.type.ts'
import { Asked, IncidentArg, OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { SealChoice } from './seal.type.ts'

@Resolver()
export class SealResolver {
  @Query(() => [SealChoice], { description: 'Whom a sealed dossier may name; for whoever may seal.' })
  sealChoices(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listSealChoices(context, organisation)
  }

  @Mutation(() => Incident, {
    description:
      'Seals a dossier: it is there for the persons named and for nobody else. It gets another number.',
  })
  sealIncident(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('reason', () => String, { description: 'Why; at least twenty characters.' }) reason: string,
    @Arg('persons', () => [ID], {
      description: 'Who may see it; whoever seals it may in any case. One at least is a DPO or decider.',
    })
    persons: string[],
    @VersionArg('title and status') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return sealIncident(context, organisation, incident, { reason, persons, version }, selection)
  }

  @Mutation(() => Incident, {
    description: 'Names other persons in a sealed dossier, the whole list anew; whoever names stays.',
  })
  nameSealReaders(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('persons', () => [ID], { description: 'Everybody who may see it from now on.' }) persons: string[],
    @VersionArg('title and status') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return nameSealReaders(context, organisation, incident, { persons, version }, selection)
  }

  @Mutation(() => Incident, {
    description: 'Lifts the seal; the dossier gets the next free number of its year.',
  })
  unsealIncident(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('reason', () => String, { description: 'Why; at least twenty characters.' }) reason: string,
    @VersionArg('title and status') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return unsealIncident(context, organisation, incident, { reason, version }, selection)
  }
}
