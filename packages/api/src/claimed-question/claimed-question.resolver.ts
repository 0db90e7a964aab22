import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { answerClaimedQuestion, listClaimedQuestions } from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { ClaimedAnswerInput, ClaimedQuestion } from './claimed-question.type.ts'

@Resolver()
export class ClaimedQuestionResolver {
  @Query(() => [ClaimedQuestion], {
    description: 'What a processor answered without an account and claimed, and what is asked of it since.',
  })
  claimedQuestions(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listClaimedQuestions(context, organisation)
  }

  @Mutation(() => ClaimedQuestion, { description: 'Answers a further question of a controller.' })
  answerClaimedQuestion(
    @OrganisationArg() organisation: string,
    @Arg('question', () => ID, { description: 'Id of the question.' }) question: string,
    @Arg('input', () => ClaimedAnswerInput, { description: 'The answer.' }) input: ClaimedAnswerInput,
    @Ctx() context: ApiContext,
  ) {
    return answerClaimedQuestion(context, organisation, question, input)
  }
}
