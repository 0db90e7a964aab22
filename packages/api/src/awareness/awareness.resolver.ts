import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { recordAwareness, recordSignals, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, IncidentArg, OrganisationArg } from '../schema/arguments.ts'
import { Incident } from '../incident/incident.type.ts'
import { RecordAwarenessInput } from './awareness.input.ts'
import { RecordSignalsInput } from './signals.type.ts'

@Resolver()
export class AwarenessResolver {
  @Mutation(() => Incident, {
    description: 'Fixes the instant of awareness; the clock of article 33(1) starts there.',
  })
  recordAwareness(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => RecordAwarenessInput, { description: 'The instant and its ground.' })
    input: RecordAwarenessInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordAwareness(context, organisation, incident, input, selection)
  }

  @Mutation(() => Incident, {
    description: 'Records the times that bear on awareness; they move the proposal, never awareness itself.',
  })
  recordSignals(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => RecordSignalsInput, { description: 'The times.' }) input: RecordSignalsInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordSignals(context, organisation, incident, input, selection)
  }
}
