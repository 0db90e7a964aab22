import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import {
  confirmCorrection,
  dossierUnderRules,
  recordSignificance,
  recordSubProcessors,
  type Selection,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Incident } from '../incident/incident.type.ts'
import { Asked, IncidentArg, NumberArg, OrganisationArg } from '../schema/arguments.ts'
import { ConfirmCorrectionInput, RecordSignificanceInput, RecordSubProcessorsInput } from './duty.input.ts'
import { WhatIf } from './what-if.type.ts'

@Resolver()
export class DutyResolver {
  @Query(() => WhatIf, {
    description: 'One dossier as it would stand under other rules, a proposal of law for instance.',
  })
  whatIf(
    @OrganisationArg() organisation: string,
    @NumberArg() number: string,
    @Arg('ruleSet', () => String, { description: 'Id of those rules.' }) ruleSet: string,
    @Ctx() context: ApiContext,
  ) {
    return dossierUnderRules(context, organisation, number, ruleSet)
  }

  @Mutation(() => Incident, {
    description:
      'Records whether the incident is significant under NIS2; early warning and notification run from there.',
  })
  recordSignificance(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => RecordSignificanceInput, { description: 'The instant and why.' })
    input: RecordSignificanceInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordSignificance(context, organisation, incident, input, selection)
  }

  @Mutation(() => Incident, {
    description:
      'Confirms that a duty was late, or owed, only on what had been recorded wrongly; for who decides.',
  })
  confirmCorrection(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => ConfirmCorrectionInput, { description: 'Which duty, and why.' })
    input: ConfirmCorrectionInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return confirmCorrection(context, organisation, incident, input, selection)
  }

  @Mutation(() => Incident, {
    description: 'Records the chain below the processor with the times of each; all of it at once.',
  })
  recordSubProcessors(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('input', () => RecordSubProcessorsInput, { description: 'The chain.' })
    input: RecordSubProcessorsInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordSubProcessors(context, organisation, incident, input, selection)
  }
}
