import type { Instant } from '@lekboek/domain'
import {
  appendJournal,
  holdOwnOrganisation,
  inRegister,
  insertDeliveryQuestion,
  markAnswers,
  markQuestion,
  markQuestionArrived,
  selectCarriedQuestion,
  systemActor,
  type CarriedQuestion,
  type JobData,
  type Register,
} from '@lekboek/database'
import { instantOf } from '../input/instant-of.ts'
import { isOver } from '../merger/has-ended.ts'
import type { SystemContext } from '../system-context.ts'
import { tellOfQuestion } from './tell-of-question.ts'

/**
 * Brings a question of a controller to its processor as it stands by now: asked, withdrawn, settled, its answers read. It is
 * read in one transaction of the controller's register, kept in one of the processor's, and its arrival is marked in a third.
 * Called again after a crash at any point, late, or twice at once, it comes to the same: what is known there is never taken back.
 */
export async function bringQuestion(
  { database, jobs, now }: SystemContext,
  { registerId, questionId }: JobData['ask-processor'],
): Promise<void> {
  const question = await inRegister(database, systemActor, registerId, (register) =>
    selectCarriedQuestion(register, questionId),
  )
  if (!question) throw new Error('a job names a question that is not there')
  const arrivedAt = await inRegister(database, systemActor, question.processorId, async (register) => {
    const own = await holdOwnOrganisation(register)
    const at = now()
    if (!own || isOver(own, at)) throw new Error('nobody works in the register of the processor any more')
    return receiveQuestion({ jobs }, register, question, registerId, at)
  })
  if (question.arrivedAt !== null) return
  await inRegister(database, systemActor, registerId, async (register) => {
    if (!(await markQuestionArrived(register, questionId, arrivedAt))) return
    const { reportId, incidentId } = question
    await appendJournal(register, {
      ...{ verb: 'report.questionArrived', at: now(), incidentId },
      summary: { reportId, questionId, arrivedAt },
    })
  })
}

/** @returns when it stood in the processor's register, of the first time. */
async function receiveQuestion(
  telling: Pick<SystemContext, 'jobs'>,
  register: Register,
  { id, deliveryId, text, ...question }: CarriedQuestion,
  registerId: string,
  at: Instant,
): Promise<Instant> {
  const askedAt = instantOf(question.askedAt)
  const kept = { id, deliveryId, registerId, text, askedAt, arrivedAt: at }
  const stored = await insertDeliveryQuestion(register, kept)
  if (!stored) throw new Error('a question is about a delivery that is not there')
  const { breachId, isNew, arrivedAt } = stored
  const [settledAt, withdrawnAt] = [maybe(question.settledAt), maybe(question.withdrawnAt)]
  const isMarked = await markQuestion(register, id, { settledAt, withdrawnAt })
  const read = await markAnswers(
    register,
    'read',
    question.read.map((answer) => ({ id: answer.id, at: instantOf(answer.at) })),
  )
  const summary = { breachId, deliveryId, questionId: id }
  const tell = (verb: string, more: object = {}) =>
    appendJournal(register, { verb, at, incidentId: null, summary: { ...summary, ...more } })
  if (isNew) {
    await tellOfQuestion(telling, register, { breachId, questionId: id }, at)
    await tell('breach.questionArrived')
  }
  if (isMarked) await tell(withdrawnAt === null ? 'breach.questionSettled' : 'breach.questionWithdrawn')
  if (read.length > 0) await tell('breach.answerRead', { answers: read.map((answer) => answer.id) })
  return arrivedAt
}

const maybe = (at: string | null) => (at === null ? null : instantOf(at))
