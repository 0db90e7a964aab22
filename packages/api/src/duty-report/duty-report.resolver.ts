import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { changeDutyReport, recordDutyReport, retractDutyReport, type Selection } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, IncidentArg, OrganisationArg, VersionArg } from '../schema/arguments.ts'
import { DutyReportInput } from './duty-report.input.ts'
import { DutyReport } from './duty-report.type.ts'

const DutyReportArg = () => Arg('dutyReport', () => ID, { description: 'Id of the report.' })

@Resolver()
export class DutyReportResolver {
  @Mutation(() => DutyReport, {
    description: 'Records that a duty under another regime, or one of the organisation itself, was met.',
  })
  recordDutyReport(
    @OrganisationArg() organisation: string,
    @IncidentArg() incident: string,
    @Arg('duty', () => String, { description: 'Key of the duty.' }) duty: string,
    @Arg('input', () => DutyReportInput, { description: 'What was sent.' }) input: DutyReportInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return recordDutyReport(context, organisation, incident, { ...input, duty }, selection)
  }

  @Mutation(() => DutyReport, {
    description: 'Corrects what was recorded of something sent; all of it at once.',
  })
  changeDutyReport(
    @OrganisationArg() organisation: string,
    @DutyReportArg() dutyReport: string,
    @VersionArg('the report') version: number,
    @Arg('input', () => DutyReportInput, { description: 'The report as it should stand.' })
    input: DutyReportInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return changeDutyReport(context, organisation, dutyReport, { ...input, version }, selection)
  }

  @Mutation(() => DutyReport, {
    description: 'Takes back what was recorded by mistake: it stays to be seen, and the duty is open again.',
  })
  retractDutyReport(
    @OrganisationArg() organisation: string,
    @DutyReportArg() dutyReport: string,
    @VersionArg('the report') version: number,
    @Arg('reason', () => String, { description: 'Why it is taken back.' }) reason: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return retractDutyReport(context, organisation, dutyReport, { reason, version }, selection)
  }
}
