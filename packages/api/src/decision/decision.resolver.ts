import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { recordDecision, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, IncidentArg, OrganisationArg } from '../schema/arguments.ts'
import { Incident } from '../incident/incident.type.ts'
import { RecordDecisionInput } from './decision.input.ts'

@Resolver()
export class DecisionResolver {
  @Mutation(() => Incident, { description: 'Records what the controller decides.' })
  recordDecision(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => RecordDecisionInput, { description: 'The decision.' }) input: RecordDecisionInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordDecision(context, organisation, incident, input, selection)
  }
}
