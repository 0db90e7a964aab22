import { mayInRegister } from '@lekboek/access'
import type { Problem } from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  insertDeliveryAnswers,
  isUuid,
  lockAskedQuestions,
  selectControllersOf,
  selectDeliveryQuestion,
  uuidv7,
  type AskedQuestion,
  type BreachRow,
  type Register,
  type Selection,
} from '@lekboek/database'
import { breachById, heldBreach } from '../breach/breach-by-id.ts'
import type { Context } from '../context.ts'
import { Fields, longText } from '../input/fields.ts'
import { conflict, forbidden, notFound, refuseProblems } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { askedQuestions, namedTo } from './asked-questions.ts'

export interface AnswerInput {
  /** Which questions, as the person saw them. */
  readonly questions: readonly { readonly id: string; readonly version: number }[]
  readonly text: string
  /** Whether it is meant that the text names another controller of the breach. */
  readonly isNameMeant?: boolean | null
}

const shownInConflict: Selection = {
  ...{
    version: true,
    text: true,
    controllerName: true,
    answeredAt: true,
    settledAt: true,
    withdrawnAt: true,
  },
  answers: { text: true, sentAt: true, sentByName: true },
}

/**
 * Answers one question or several with one text, which is fixed from then on: jobs bring it to each, and a mistake is corrected
 * by a further answer. The same words to a question that has them already do nothing.
 *
 * @throws {Refusal} conflict, with the stored question, where somebody answered or settled it in between; invalid for one that
 * was withdrawn or whose report was, and at `text` where it names another controller and nobody said that this is meant.
 */
export async function answerControllers(
  context: Context,
  organisationId: string,
  breachId: string,
  input: AnswerInput,
  selection: Selection,
): Promise<BreachRow> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(breachId)) throw notFound()
  const now = context.now()
  const fields = new Fields({ text: input.text, isNameMeant: input.isNameMeant }, now)
  const text = fields.text('text', { max: longText })
  const isNameMeant = fields.optionalBoolean('isNameMeant')
  return inRegister(context.database, actor, organisationId, async (register) => {
    await heldBreach(register, breachId, now)
    const ids = input.questions.map(({ id }) => id)
    const questions = await askedQuestions(register, breachId, ids, lockAskedQuestions)
    fields.refuse()
    const left = questions.filter(({ newestAnswer }) => newestAnswer !== text)
    if (left.length > 0) {
      refuseProblems(left.flatMap(withdrawnProblem))
      await refuseStale(register, left, input)
      if (!isNameMeant) await refuseNames(register, breachId, left, text)
      await send(context, register, breachId, left, text)
    }
    return breachById(register, breachId, now, selection)
  })
}

function withdrawnProblem(question: AskedQuestion): Problem[] {
  const { id, controllerName: name, isWithdrawn, isReportWithdrawn } = question
  if (!isWithdrawn && !isReportWithdrawn) return []
  const code = isWithdrawn ? 'questionWithdrawn' : 'isWithdrawn'
  return [{ path: `questions.${id}`, code, params: { name } }]
}

async function refuseStale(
  register: Register,
  questions: readonly AskedQuestion[],
  { questions: seen }: AnswerInput,
): Promise<void> {
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  const stale = questions.find(({ id, version }) => versions.get(id) !== version)
  if (!stale) return
  throw conflict(stale.version, await selectDeliveryQuestion(register, stale.id, shownInConflict))
}

async function refuseNames(
  register: Register,
  breachId: string,
  questions: readonly AskedQuestion[],
  text: string,
): Promise<void> {
  const controllers = await selectControllersOf(register, breachId)
  const names = new Set(questions.flatMap((one) => namedTo(one, text, controllers).map(({ name }) => name)))
  refuseProblems([...names].map((name): Problem => ({ path: 'text', code: 'namesOther', params: { name } })))
}

async function send(
  { jobs, now }: Context,
  register: Register,
  breachId: string,
  questions: readonly AskedQuestion[],
  text: string,
): Promise<void> {
  const at = now()
  const answers = questions.map(({ id }) => ({ id: uuidv7(), questionId: id }))
  await insertDeliveryAnswers(register, answers, { text, sentAt: at })
  const data = answers.map(({ id }) => ({ processorId: register.organisationId, answerId: id }))
  await jobs.enqueueAll('deliver-answer', data)
  const summary = { breachId, count: answers.length, answers }
  await appendJournal(register, { verb: 'breach.questionsAnswered', at, incidentId: null, summary })
}
