import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  answerControllers,
  changeKeptAnswer,
  keepAnswer,
  listControllerQuestions,
  previewAnswers,
  removeKeptAnswer,
  type Selection,
} from '@lekboek/usecases'
import { BreachArg } from '../breach/breach.arguments.ts'
import { Breach } from '../breach/breach.type.ts'
import type { ApiContext } from '../graphql/api-context.ts'
import {
  AfterArg,
  Asked,
  FirstArg,
  NumberArg,
  OrganisationArg,
  VersionArg,
  pageSize,
} from '../schema/arguments.ts'
import { AnswerInput, KeptAnswerInput } from './delivery-question.input.ts'
import { AnswerPreview, DeliveryQuestionConnection } from './delivery-question.type.ts'

const KeptInputArg = () => Arg('input', () => KeptAnswerInput, { description: 'Title and text.' })

@Resolver()
export class DeliveryQuestionResolver {
  @Query(() => DeliveryQuestionConnection, {
    description: 'What controllers asked about a breach, page by page: those first that wait.',
  })
  breachQuestions(
    @OrganisationArg() organisation: string,
    @NumberArg() number: string,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
    @Arg('isOpen', () => Boolean, { nullable: true, description: 'Only those that wait; all without it.' })
    isOpen: boolean | null,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    const page = { first: first ?? pageSize, after, isOpen }
    return listControllerQuestions(context, organisation, number, page, selection)
  }

  @Query(() => [AnswerPreview], {
    description: 'What each controller would get, and whether it would read the name of another one.',
  })
  answerPreviews(
    @OrganisationArg() organisation: string,
    @BreachArg() breach: string,
    @Arg('questions', () => [ID], { description: 'Ids of questions about it.' }) questions: string[],
    @Arg('text', () => String, { description: 'The answer.' }) text: string,
    @Ctx() context: ApiContext,
  ) {
    return previewAnswers(context, organisation, breach, { questions, text })
  }

  @Mutation(() => Breach, {
    description: 'Answers one question or several with one text, which is fixed from then on.',
  })
  answerControllers(
    @OrganisationArg() organisation: string,
    @BreachArg() breach: string,
    @Arg('input', () => AnswerInput, { description: 'Which questions, and the answer.' }) input: AnswerInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return answerControllers(context, organisation, breach, input, selection)
  }

  @Mutation(() => Breach, { description: 'Keeps an answer with a breach, to be given again.' })
  keepAnswer(
    @OrganisationArg() organisation: string,
    @BreachArg() breach: string,
    @KeptInputArg() input: KeptAnswerInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return keepAnswer(context, organisation, breach, input, selection)
  }

  @Mutation(() => Breach, {
    description: 'Changes an answer that is kept; what was sent of it stays as it was sent.',
  })
  changeKeptAnswer(
    @OrganisationArg() organisation: string,
    @Arg('keptAnswer', () => ID, { description: 'Id of the answer.' }) keptAnswer: string,
    @VersionArg('the answer') version: number,
    @KeptInputArg() input: KeptAnswerInput,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return changeKeptAnswer(context, organisation, keptAnswer, { ...input, version }, selection)
  }

  @Mutation(() => Breach, {
    description: 'Takes an answer that is kept away again; what was sent of it stays as it was sent.',
  })
  removeKeptAnswer(
    @OrganisationArg() organisation: string,
    @Arg('keptAnswer', () => ID, { description: 'Id of the answer.' }) keptAnswer: string,
    @VersionArg('the answer') version: number,
    @Ctx() context: ApiContext,
    @Asked() selection: Selection,
  ) {
    return removeKeptAnswer(context, organisation, keptAnswer, version, selection)
  }
}
