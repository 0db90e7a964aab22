import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { listDeciders, recordDecision, remindDeciders, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, IncidentArg, NumberArg, OrganisationArg } from '../schema/arguments.ts'
import { Incident } from '../incident/incident.type.ts'
import { Decider } from './decider.type.ts'
import { RecordDecisionInput } from './decision.input.ts'

@Resolver()
export class DecisionResolver {
  @Query(() => [Decider], {
    description:
      'Who decides in a dossier and may read it, of a sealed one those whom it names; for whoever reads it.',
  })
  deciders(@OrganisationArg() organisation: string, @NumberArg() number: string, @Ctx() context: ApiContext) {
    return listDeciders(context, organisation, number)
  }

  @Mutation(() => Incident, {
    description:
      'Sends those who decide the letter of waiting advice again, at most once an hour for a dossier.',
  })
  remindDeciders(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return remindDeciders(context, organisation, incident, selection)
  }

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
