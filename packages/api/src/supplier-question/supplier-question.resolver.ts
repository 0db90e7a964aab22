import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import {
  askFromDossier,
  askSupplierAgain,
  askSuppliers,
  judgeClaim,
  listDossierQuestions,
  listSupplierQuestions,
  takeBackQuestion,
} from '@lekboek/usecases'
import type { ApiContext } from '../graphql/api-context.ts'
import { OrganisationArg } from '../schema/arguments.ts'
import { SupplierAskInput, SupplierQuestion } from './supplier-question.type.ts'

const QuestionArg = () => Arg('question', () => ID, { description: 'Id of the question.' })

@Resolver()
export class SupplierQuestionResolver {
  @Query(() => [SupplierQuestion], { description: 'What was asked of suppliers, the newest first.' })
  supplierQuestions(@OrganisationArg() organisation: string, @Ctx() context: ApiContext) {
    return listSupplierQuestions(context, organisation)
  }

  @Query(() => [SupplierQuestion], {
    description: 'What was asked of suppliers from a dossier, or answered into it, the newest first.',
  })
  dossierQuestions(
    @OrganisationArg() organisation: string,
    @Arg('incident', () => ID, { description: 'Id of the dossier.' }) incident: string,
    @Ctx() context: ApiContext,
  ) {
    return listDossierQuestions(context, organisation, incident)
  }

  @Mutation(() => [SupplierQuestion], {
    description: 'Asks suppliers something from a dossier: the answer comes in as a report in that dossier.',
  })
  askFromDossier(
    @OrganisationArg() organisation: string,
    @Arg('incident', () => ID, { description: 'Id of the dossier.' }) incident: string,
    @Arg('input', () => SupplierAskInput, { description: 'Whom, what, until when.' }) input: SupplierAskInput,
    @Ctx() context: ApiContext,
  ) {
    return askFromDossier(context, organisation, incident, input)
  }

  @Mutation(() => [SupplierQuestion], {
    description: 'Asks suppliers something, each by a letter with a link to a form without an account.',
  })
  askSuppliers(
    @OrganisationArg() organisation: string,
    @Arg('input', () => SupplierAskInput, { description: 'Whom, what, until when.' }) input: SupplierAskInput,
    @Ctx() context: ApiContext,
  ) {
    return askSuppliers(context, organisation, input)
  }

  @Mutation(() => SupplierQuestion, {
    description: 'Asks a supplier again by a new link; the earlier one opens nothing any more.',
  })
  askSupplierAgain(
    @OrganisationArg() organisation: string,
    @QuestionArg() question: string,
    @Ctx() context: ApiContext,
  ) {
    return askSupplierAgain(context, organisation, question)
  }

  @Mutation(() => SupplierQuestion, {
    description: 'Takes a question back: its link opens nothing any more.',
  })
  takeBackQuestion(
    @OrganisationArg() organisation: string,
    @QuestionArg() question: string,
    @Ctx() context: ApiContext,
  ) {
    return takeBackQuestion(context, organisation, question)
  }

  @Mutation(() => SupplierQuestion, {
    description:
      'Says whether the organisation that claimed an answer is the supplier of its agreement, which then leads to it.',
  })
  judgeClaim(
    @OrganisationArg() organisation: string,
    @QuestionArg() question: string,
    @Arg('isRight', () => Boolean, { description: 'Whether it is.' }) isRight: boolean,
    @Ctx() context: ApiContext,
  ) {
    return judgeClaim(context, organisation, question, isRight)
  }
}
