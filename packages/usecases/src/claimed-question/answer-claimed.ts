import {
  answerClaimed,
  appendJournal,
  claimedQuestionsStatement,
  inRegister,
  isServed,
  systemActor,
  type ClaimedQuestionRow,
  type JobData,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { invalid } from '../refusal.ts'
import { readAnswer, takeAnswer, type SupplierAnswer } from '../supplier-question/answer-question.ts'
import { supplierActor, takesAnswer } from '../supplier-question/question-link.ts'
import { heldQuestion } from '../supplier-question/question-row.ts'
import { instantOf } from '../input/instant-of.ts'
import type { SystemContext } from '../system-context.ts'
import {
  heldClaimed,
  holdAsProcessor,
  openAsProcessor,
  openClaimed,
  sealWords,
  type ClaimedQuestion,
} from './claimed-row.ts'
import { keepFailure } from './keep-failure.ts'

const mostListed = 500

/** What a processor answered without an account, and what is asked of it since, the newest first. */
export async function listClaimedQuestions(
  context: Context,
  organisationId: string,
): Promise<ClaimedQuestion[]> {
  const { actor } = await openAsProcessor(context, organisationId)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const found = await register.query<{ row: ClaimedQuestionRow }>(
      claimedQuestionsStatement(organisationId, mostListed),
    )
    const rows: ClaimedQuestion[] = []
    for (const { row } of found) rows.push(await openClaimed(register, row))
    return rows
  })
}

/**
 * Answers a further question of a controller in the processor's own register; a job brings it there. Whichever comes first counts,
 * this or what is answered by the link of its letter.
 *
 * @throws {Refusal} forbidden, also where the service ended; notFound; invalid at `question` `isClosed` for one that was answered or
 * taken back, and `agreementEnded` where no agreement holds any more.
 */
export async function answerClaimedQuestion(
  context: Context,
  organisationId: string,
  questionId: string,
  input: SupplierAnswer,
): Promise<ClaimedQuestion> {
  const opening = await openAsProcessor(context, organisationId)
  const now = context.now()
  return inRegister(context.database, opening.actor, organisationId, async (register) => {
    await holdAsProcessor(register, opening, context.now)
    const held = await heldClaimed(register, questionId)
    const { words } = await openClaimed(register, held)
    const said = readAnswer(input, now)
    if (words === null || held.answeredAt !== null || held.takenBackAt !== null)
      throw invalid([{ path: 'question', code: 'isClosed' }])
    const { controllerId, controllerName } = held
    // Whoever is served no more is not told by this way either, as with a report.
    if (!(await isServed(register, controllerId, now)))
      throw invalid([{ path: 'question', code: 'agreementEnded', params: { name: controllerName } }])
    const { isHit, awareAt, text, contact } = said
    const sealedWords = await sealWords(register, questionId, { ...words, answer: text, contact })
    await answerClaimed(register, questionId, { answeredAt: now, awareAt, isHit, sealedWords })
    await context.jobs.enqueue('carry-answer', { controllerId, processorId: organisationId, questionId })
    const summary = { questionId, controllerId, controllerName, isHit }
    const after = await openClaimed(register, await heldClaimed(register, questionId))
    await appendJournal(register, { verb: 'supplier.answeredOwn', at: now, incidentId: null, summary })
    return after
  })
}

/**
 * Brings an answer that was given in the processor's register to its controller, where it is taken as one by a link is. Called
 * again, or where the link was quicker, it changes nothing there, and the processor sees how it stands. It is brought into the register
 * in which it was asked, whoever has that in hand by now; where the agreement ended meanwhile it stays, and the processor hears of it.
 *
 * @throws where nobody keeps that register any more: it is tried for a day, and then given up.
 */
export async function carryAnswer(context: SystemContext, job: JobData['carry-answer']): Promise<void> {
  const { database, jobs, now } = context
  const given = await inRegister(database, systemActor, job.processorId, async (register) => {
    const row = await heldClaimed(register, job.questionId)
    const isHeldBack = !(await isServed(register, row.controllerId, now()))
    if (isHeldBack) await keepFailure(register, job.questionId, 'agreementEnded', now())
    return isHeldBack ? null : openClaimed(register, row)
  })
  if (!given || given.words === null || given.answeredAt === null) return
  const { isHit, awareAt, words } = given
  await inRegister(database, systemActor, job.controllerId, async (register) => {
    const question = await heldQuestion(register, job.questionId)
    if (question.answeredAt !== null || question.takenBackAt !== null) {
      await jobs.enqueue('carry-claim', job)
      return
    }
    if ((await takesAnswer(register, question, now)) === null)
      throw new Error('an answer for a controller that takes part no more')
    const said = {
      ...{ isHit: isHit === true, text: words.answer ?? '', contact: words.contact ?? '' },
      awareAt: awareAt === null ? null : instantOf(awareAt),
    }
    await takeAnswer({ jobs }, { ...register, actor: supplierActor(question) }, question, said, now())
  })
}
