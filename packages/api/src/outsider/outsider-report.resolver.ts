import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  answerOutsider,
  eraseOutsiderIdentity,
  findReportTakers,
  forwardReport,
  readOutsiderMessages,
  showOutsiderIdentity,
  type Selection,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Incident } from '../incident/incident.type.ts'
import { Asked, OrganisationArg, ReasonArg } from '../schema/arguments.ts'
import { OutsiderIdentity, ReportTaker } from './outsider-report.type.ts'

const ReportArg = () => Arg('report', () => ID, { description: 'Id of the report from outside.' })

@Resolver()
export class OutsiderReportResolver {
  @Mutation(() => Incident, { description: 'Writes to whoever told it; they read it with their receipt.' })
  answerOutsider(
    @OrganisationArg() organisation: string,
    @ReportArg() report: string,
    @Arg('text', () => String, { description: 'What is written; at most 10,000 characters.' }) text: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return answerOutsider(context, organisation, report, text, selection)
  }

  @Mutation(() => Incident, { description: 'Says that what they wrote was read.' })
  readOutsiderMessages(
    @OrganisationArg() organisation: string,
    @ReportArg() report: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return readOutsiderMessages(context, organisation, report, selection)
  }

  @Query(() => [ReportTaker], {
    description: 'Organisations to which a report may be passed on, at most twenty.',
  })
  reportTakers(
    @OrganisationArg() organisation: string,
    @Arg('text', () => String, {
      description: 'Words of the name, or the KBO number; at least two characters.',
    })
    text: string,
    @Ctx() context: ApiContext,
  ) {
    return findReportTakers(context, organisation, text)
  }

  @Mutation(() => Incident, {
    description: 'Passes it on to the organisation that it was meant for, where its reporter consented.',
  })
  forwardReport(
    @OrganisationArg() organisation: string,
    @ReportArg() report: string,
    @Arg('to', () => ID, { description: 'Id of the organisation that gets it.' }) to: string,
    @ReasonArg() reason: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return forwardReport(context, organisation, { report, to, reason }, selection)
  }

  @Mutation(() => OutsiderIdentity, {
    description: 'Shows who told it, where they said so. The journal keeps who asked and why.',
  })
  showOutsiderIdentity(
    @OrganisationArg() organisation: string,
    @ReportArg() report: string,
    @ReasonArg() reason: string,
    @Ctx() context: ApiContext,
  ) {
    return showOutsiderIdentity(context, organisation, { report, reason })
  }

  @Mutation(() => Incident, { description: 'Forgets who told it, on their request; what they told stays.' })
  eraseOutsiderIdentity(
    @OrganisationArg() organisation: string,
    @ReportArg() report: string,
    @ReasonArg() reason: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return eraseOutsiderIdentity(context, organisation, { report, reason }, selection)
  }
}
