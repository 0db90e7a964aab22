import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  addToReport,
  ownReports,
  readReplies,
  replyToReport,
  type Selection,
  submitReport,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Asked, FirstArg, OrganisationArg, pageSize } from '../schema/arguments.ts'
import { SubmitReportInput } from './report.input.ts'
import { Report } from './report.type.ts'

@Resolver()
export class ReportResolver {
  @Query(() => [Report], { description: 'What this person reported here, the newest first.' })
  ownReports(
    @OrganisationArg() organisation: string,
    @FirstArg() first: number | null,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return ownReports(context, organisation, first ?? pageSize, selection)
  }

  @Mutation(() => Report, { description: 'Reports what somebody noticed; a dossier is made from it.' })
  submitReport(
    @OrganisationArg() organisation: string,
    @Arg('input', () => SubmitReportInput, { description: 'What was noticed.' }) input: SubmitReportInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return submitReport(context, organisation, input, selection)
  }

  @Mutation(() => Report, { description: "Adds to a report of one's own; what was said first stays." })
  addToReport(
    @OrganisationArg() organisation: string,
    @Arg('report', () => ID, { description: 'Id of the report.' }) report: string,
    @Arg('text', () => String, { description: 'What is added; at most 10,000 characters.' }) text: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return addToReport(context, organisation, report, text, selection)
  }

  @Mutation(() => Report, {
    description: 'Writes to the member of staff who reported it; they find it with their own reports.',
  })
  replyToReport(
    @OrganisationArg() organisation: string,
    @Arg('report', () => ID, { description: 'Id of the report.' }) report: string,
    @Arg('text', () => String, { description: 'What is written; at most 10,000 characters.' }) text: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return replyToReport(context, organisation, report, text, selection)
  }

  @Mutation(() => Report, { description: "Says that the replies to a report of one's own were read." })
  readReplies(
    @OrganisationArg() organisation: string,
    @Arg('report', () => ID, { description: 'Id of the report.' }) report: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return readReplies(context, organisation, report, selection)
  }
}
