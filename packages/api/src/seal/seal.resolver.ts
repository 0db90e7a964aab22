import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  listSealChoices,
  listSealKeyHolders,
  nameSealReaders,
  sealIncident,
  unsealIncident,
  type Selection,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { KeyHolder } from '../break-glass/break-glass.type.ts'
import { Incident } from '../incident/incident.type.ts'
import { Asked, IncidentArg, OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { SealChoice } from './seal.type.ts'

@Resolver()
export class SealResolver {
  @Query(() => [SealChoice], { description: 'Whom a sealed dossier may name; for whoever may seal.' })
  sealChoices(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listSealChoices(context, organisation)
  }

  @Query(() => [KeyHolder], {
    description: 'Of whom two together open a sealed dossier in need; for whoever may seal.',
  })
  sealKeyHolders(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listSealKeyHolders(context, organisation)
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
    @Arg('leftOut', () => [ID], {
      nullable: true,
      description: 'Key holders who do not open it in need either; two at least are left.',
    })
    leftOut: string[] | null,
    @VersionArg('title and status') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return sealIncident(context, organisation, incident, { reason, persons, leftOut, version }, selection)
  }

  @Mutation(() => Incident, {
    description: 'Names other persons in a sealed dossier, the whole list anew; whoever names stays.',
  })
  nameSealReaders(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('persons', () => [ID], { description: 'Everybody who may see it from now on.' }) persons: string[],
    @Arg('leftOut', () => [ID], {
      nullable: true,
      description: 'Key holders who are left out from now on; null leaves that as it is.',
    })
    leftOut: string[] | null,
    @VersionArg('title and status') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
    @Arg('anew', () => [ID], {
      nullable: true,
      description:
        'Of these persons who is named anew though their name lapsed; others whose name lapsed come off.',
    })
    anew: string[] | null,
  ) {
    return nameSealReaders(context, organisation, incident, { persons, anew, leftOut, version }, selection)
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
