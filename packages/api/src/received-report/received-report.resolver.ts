import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import {
  confirmReportReceipt,
  openReceivedReport,
  processorOverview,
  showWithdrawnReport,
  takeOver,
  type Selection,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Incident } from '../incident/incident.type.ts'
import { Asked, OrganisationArg, ReasonArg } from '../schema/arguments.ts'
import { ProcessorOverview } from './processor-overview.type.ts'
import { TakeOverInput } from './received-report.input.ts'
import { ReceivedVersion } from './received-version.type.ts'

const ReportArg = () => Arg('report', () => ID, { description: 'Id of the report.' })
const SerialArg = () => Arg('serial', () => Int, { description: 'Which version of it, 1 for the first.' })

@Resolver()
export class ReceivedReportResolver {
  @Query(() => [ProcessorOverview], {
    description: 'The processors of one register, those that reported most first.',
  })
  processors(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return processorOverview(context, organisation)
  }

  @Mutation(() => Boolean, {
    description:
      'Says that a version of a processor’s report was shown to somebody who may work on it. True when it was the first time.',
  })
  openReceivedReport(
    @OrganisationArg() organisation: string,
    @ReportArg() reportId: string,
    @SerialArg() serial: number,
    @Ctx() context: ApiContext,
  ) {
    return openReceivedReport(context, organisation, { reportId, serial })
  }

  @Mutation(() => Incident, {
    description: 'Confirms to a processor that a version of its report was received.',
  })
  confirmReportReceipt(
    @OrganisationArg() organisation: string,
    @ReportArg() reportId: string,
    @SerialArg() serial: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return confirmReportReceipt(context, organisation, { reportId, serial }, selection)
  }

  @Mutation(() => Incident, {
    description: 'Takes over chosen fields of a version of a processor’s report into the facts.',
  })
  takeOver(
    @OrganisationArg() organisation: string,
    @Arg('input', () => TakeOverInput, { description: 'What is taken over, and what was seen.' })
    input: TakeOverInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return takeOver(context, organisation, input, selection)
  }

  @Mutation(() => [ReceivedVersion], {
    description: 'Shows what a withdrawn report quoted; the dossier’s time line says who looked, and why.',
  })
  showWithdrawnReport(
    @OrganisationArg() organisation: string,
    @ReportArg() reportId: string,
    @ReasonArg() reason: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return showWithdrawnReport(context, organisation, { reportId, reason }, selection)
  }
}
