import {
  appendJournal,
  inRegister,
  markQuestionFailed,
  selectCarriedQuestion,
  systemActor,
  type JobData,
} from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { bringQuestion } from './bring-question.ts'

/**
 * Tells a controller that its question could not be brought, after a day of trying: it must reach its processor in another way.
 * One that did arrive, and was only not marked yet, is marked as arrived.
 */
export async function giveUpQuestion(
  context: SystemContext,
  job: JobData['give-up-question'],
): Promise<void> {
  const isBrought = await bringQuestion(context, job).then(
    () => true,
    () => false,
  )
  if (isBrought) return
  const { registerId, questionId } = job
  const now = context.now()
  await inRegister(context.database, systemActor, registerId, async (register) => {
    const question = await selectCarriedQuestion(register, questionId)
    if (!question || !(await markQuestionFailed(register, questionId, now))) return
    const { incidentId, reportId } = question
    const summary = { reportId, questionId }
    await appendJournal(register, { verb: 'report.questionNotDelivered', at: now, incidentId, summary })
  })
}
