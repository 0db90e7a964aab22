import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { listIncidents, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { AfterArg, Asked, FirstArg, OrganisationArg, pageSize } from '../schema/arguments.ts'
import { IncidentFilter } from './incident.input.ts'
import { IncidentOrderChoice, type IncidentOrder } from './incident.choices.ts'
import { IncidentConnection } from './incident-list.type.ts'

@Resolver()
export class IncidentListResolver {
  @Query(() => IncidentConnection, {
    description: 'The dossiers of one register, those dismissed and not notified included.',
  })
  incidents(
    @OrganisationArg() organisation: string,
    @Arg('filter', () => IncidentFilter, { nullable: true, description: 'Which dossiers.' })
    filter: IncidentFilter | null,
    @Arg('order', () => IncidentOrderChoice, {
      nullable: true,
      defaultValue: 'newest',
      description: 'In which order.',
    })
    order: IncidentOrder | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return listIncidents(
      context,
      organisation,
      { filter, order: order ?? 'newest', first: first ?? pageSize, after },
      selection,
    )
  }
}
