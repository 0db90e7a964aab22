import {
  answerClaimed,
  appendJournal,
  claimedQuestionsStatement,
  inRegister,
  systemActor,
  type ClaimedQuestionRow,
  type JobData,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { invalid } from '../refusal.ts'
import { readAnswer, takeAnswer, type SupplierAnswer } from '../supplier-question/answer-question.ts'
import { supplierActor } from '../supplier-question/question-link.ts'
import { heldQuestion } from '../supplier-question/question-row.ts'
import { instantOf } from '../input/instant-of.ts'
import type { SystemContext } from '../system-context.ts'
import { heldClaimed, openAsProcessor, openClaimed, sealWords, type ClaimedQuestion } from './claimed-row.ts'

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
 * @throws {Refusal} forbidden, notFound; invalid at `question` `isClosed` for one that was answered or taken back.
 */
export async function answerClaimedQuestion(
  context: Context,
  organisationId: string,
  questionId: string,
  input: SupplierAnswer,
): Promise<ClaimedQuestion> {
  const { actor } = await openAsProcessor(context, organisationId)
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const held = await heldClaimed(register, questionId)
    const { words } = await openClaimed(register, held)
    const said = readAnswer(input, now)
    if (words === null || held.answeredAt !== null || held.takenBackAt !== null)
      throw invalid([{ path: 'question', code: 'isClosed' }])
    const { isHit, awareAt, text, contact } = said
    const sealedWords = await sealWords(register, questionId, { ...words, answer: text, contact })
    await answerClaimed(register, questionId, { answeredAt: now, awareAt, isHit, sealedWords })
    const { controllerId, controllerName } = held
    await context.jobs.enqueue('carry-answer', { controllerId, processorId: organisationId, questionId })
    const summary = { questionId, controllerId, controllerName, isHit }
    const after = await openClaimed(register, await heldClaimed(register, questionId))
    await appendJournal(register, { verb: 'supplier.answeredOwn', at: now, incidentId: null, summary })
    return after
  })
}

/**
 * Brings an answer that was given in the processor's register to its controller, where it is taken as one by a link is. Called
 * again, or where the link was quicker, it changes nothing there, and the processor sees how it stands.
 */
export async function carryAnswer(context: SystemContext, job: JobData['carry-answer']): Promise<void> {
  const { database, jobs, now } = context
  const given = await inRegister(database, systemActor, job.processorId, async (register) =>
    openClaimed(register, await heldClaimed(register, job.questionId)),
  )
  if (given.words === null || given.answeredAt === null) return
  const { isHit, awareAt, words } = given
  await inRegister(database, systemActor, job.controllerId, async (register) => {
    const question = await heldQuestion(register, job.questionId)
    if (question.answeredAt !== null || question.takenBackAt !== null) {
      await jobs.enqueue('carry-claim', job)
      return
    }
    const said = {
      ...{ isHit: isHit === true, text: words.answer ?? '', contact: words.contact ?? '' },
      awareAt: awareAt === null ? null : instantOf(awareAt),
    }
    await takeAnswer({ jobs }, { ...register, actor: supplierActor(question) }, question, said, now())
  })
}
