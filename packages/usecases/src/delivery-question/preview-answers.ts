import { mayInRegister } from '@lekboek/access'
import {
  inRegister,
  isUuid,
  selectAskedQuestions,
  selectBreach,
  selectControllersOf,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, longText } from '../input/fields.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { askedQuestions, namedTo } from './asked-questions.ts'

/** What one controller would get. */
export interface AnswerPreview {
  readonly questionId: string
  readonly controllerName: string
  readonly question: string
  readonly text: string
  /** Other controllers of the breach that it would name. */
  readonly names: readonly string[]
}

/** What each controller would get, by the functions that read and judge the text when it is sent. */
export async function previewAnswers(
  context: Context,
  organisationId: string,
  breachId: string,
  input: { readonly questions: readonly string[]; readonly text: string },
): Promise<AnswerPreview[]> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(breachId)) throw notFound()
  const now = context.now()
  const fields = new Fields({ text: input.text }, now)
  const text = fields.text('text', { max: longText })
  return inRegister(context.database, actor, organisationId, async (register) => {
    if (!(await selectBreach(register, { id: breachId }, now, { id: true }))) throw notFound()
    const questions = await askedQuestions(register, breachId, input.questions, selectAskedQuestions)
    fields.refuse()
    const controllers = await selectControllersOf(register, breachId)
    return questions.map((question) => ({
      questionId: question.id,
      controllerName: question.controllerName,
      question: question.text,
      text,
      names: namedTo(question, text, controllers).map(({ name }) => name),
    }))
  })
}
