import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { recordAssessment, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, IncidentArg, OrganisationArg } from '../schema/arguments.ts'
import { Incident } from '../incident/incident.type.ts'
import { RecordAssessmentInput } from './assessment.input.ts'

@Resolver()
export class AssessmentResolver {
  @Mutation(() => Incident, { description: 'Records the assessment of the risk, and the advice.' })
  recordAssessment(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => RecordAssessmentInput, { description: 'The answers and the advice.' })
    input: RecordAssessmentInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordAssessment(context, organisation, incident, input, selection)
  }
}
