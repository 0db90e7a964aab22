import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import {
  askProcessor,
  readProcessorAnswers,
  settleProcessorQuestion,
  withdrawProcessorQuestion,
  type Selection,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { Incident } from '../incident/incident.type.ts'
import { Asked, OrganisationArg, VersionArg } from '../schema/arguments.ts'

const ReportArg = () => Arg('report', () => ID, { description: 'Id of the report.' })
const QuestionArg = () => Arg('question', () => ID, { description: 'Id of a question about it.' })

@Resolver()
export class ProcessorQuestionResolver {
  @Mutation(() => Incident, {
    description:
      'Asks a processor something about its report. The same words once more, while they wait, ask once.',
  })
  askProcessor(
    @OrganisationArg() organisation: string,
    @ReportArg() reportId: string,
    @Arg('text', () => String, { description: 'The question; at most 2,000 characters.' }) text: string,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return askProcessor(context, organisation, { reportId, text }, selection)
  }

  @Mutation(() => Incident, { description: 'Takes a question to a processor as settled, answered or not.' })
  settleProcessorQuestion(
    @OrganisationArg() organisation: string,
    @ReportArg() reportId: string,
    @QuestionArg() questionId: string,
    @VersionArg('the question') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return settleProcessorQuestion(context, organisation, { reportId, questionId, version }, selection)
  }

  @Mutation(() => Incident, { description: 'Withdraws a question to a processor that nobody answered.' })
  withdrawProcessorQuestion(
    @OrganisationArg() organisation: string,
    @ReportArg() reportId: string,
    @QuestionArg() questionId: string,
    @VersionArg('the question') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return withdrawProcessorQuestion(context, organisation, { reportId, questionId, version }, selection)
  }

  @Mutation(() => Boolean, {
    description:
      'Says that what a processor answered about a report was shown to somebody who may work on it. True when something was new.',
  })
  readProcessorAnswers(
    @OrganisationArg() organisation: string,
    @ReportArg() reportId: string,
    @Ctx() context: ApiContext,
  ) {
    return readProcessorAnswers(context, organisation, reportId)
  }
}
