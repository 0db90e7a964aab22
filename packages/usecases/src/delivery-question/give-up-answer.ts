import { appendJournal, failAnswer, inRegister, systemActor, type JobData } from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { deliverAnswers } from './deliver-answers.ts'

/**
 * Tells a processor that one answer could not be brought, after a day of trying: it must reach that controller in another way. One
 * that did arrive, and was only not marked yet, is marked as arrived.
 */
export async function giveUpAnswer(context: SystemContext, job: JobData['give-up-answer']): Promise<void> {
  const [failure] = await deliverAnswers(context, [job])
  if (!failure) return
  const { processorId, answerId } = job
  const now = context.now()
  await inRegister(context.database, systemActor, processorId, async (register) => {
    const failed = await failAnswer(register, answerId, now)
    if (!failed) return
    const { breachId, questionId } = failed
    const summary = { breachId, questionId, answerId }
    await appendJournal(register, { verb: 'breach.answerNotDelivered', at: now, incidentId: null, summary })
  })
}
