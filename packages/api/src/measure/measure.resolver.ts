import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import {
  addMeasure,
  changeMeasure,
  completeMeasure,
  takeContainmentStep,
  type Selection,
} from '@lekboek/usecases'
import type { Instant } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, IncidentArg, OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { ContainmentStepInput, MeasureInput } from './measure.input.ts'
import { Measure } from './measure.type.ts'

@Resolver()
export class MeasureResolver {
  @Mutation(() => Measure, { description: 'Adds something that was or will be done about a breach.' })
  addMeasure(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => MeasureInput, { description: 'The measure.' }) input: MeasureInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return addMeasure(context, organisation, incident, input, selection)
  }

  @Mutation(() => Measure, {
    description:
      'Takes a step of the containment checklist over as a measure, done or to be done; once per dossier.',
  })
  takeContainmentStep(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => ContainmentStepInput, { description: 'Which step, by whom, done or when.' })
    input: ContainmentStepInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return takeContainmentStep(context, organisation, incident, input, selection)
  }

  @Mutation(() => Measure, { description: 'Changes a measure; all of it at once.' })
  changeMeasure(
    @OrganisationArg() organisation: string,
    @Arg('measure', () => ID, { description: 'Id of the measure.' }) measure: string,
    @VersionArg('the measure') version: number,
    @Arg('input', () => MeasureInput, { description: 'The measure as it should stand.' }) input: MeasureInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return changeMeasure(context, organisation, measure, { ...input, version }, selection)
  }

  @Mutation(() => Measure, { description: 'Records that a measure is done.' })
  completeMeasure(
    @OrganisationArg() organisation: string,
    @Arg('measure', () => ID, { description: 'Id of the measure.' }) measure: string,
    @VersionArg('the measure') version: number,
    @Arg('doneAt', () => DateTime, { description: 'When it was done; not in the future.' }) doneAt: Instant,
    @Arg('result', () => String, { nullable: true, description: 'What came of it.' }) result: string | null,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return completeMeasure(context, organisation, measure, { version, doneAt, result }, selection)
  }
}
