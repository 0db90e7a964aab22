import type { Instant } from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  markAnswers,
  selectCarriedAnswers,
  systemActor,
  type CarriedAnswer,
  type JobData,
} from '@lekboek/database'
import { receiveAnswer } from '../processor-question/receive-answer.ts'
import type { SystemContext } from '../system-context.ts'

/** Answers that are brought at once: most of the pool stays with the people who wait for a page. */
const atOnce = 4

/**
 * Brings answers of processors to those who asked: each is read in the processor's register, arrives in one transaction of the
 * register in which it was asked, and all that arrived are marked in one more. Called again after a crash at any point, or by two
 * workers at once, each arrives once and is marked once.
 *
 * @returns for every job the error that it failed with, or null.
 */
export async function deliverAnswers(
  context: SystemContext,
  jobs: readonly JobData['deliver-answer'][],
): Promise<(Error | null)[]> {
  const failures = new Map<string, Error>()
  for (const [processorId, own] of Map.groupBy(jobs, (job) => job.processorId)) {
    const ids = own.map(({ answerId }) => answerId)
    await deliverOf(context, processorId, ids, failures)
  }
  return jobs.map(({ answerId }) => failures.get(answerId) ?? null)
}

async function deliverOf(
  context: SystemContext,
  processorId: string,
  ids: readonly string[],
  failures: Map<string, Error>,
): Promise<void> {
  const waiting = await inRegister(context.database, systemActor, processorId, (register) =>
    selectCarriedAnswers(register, ids),
  )
  const arrived: { id: string; at: Instant }[] = []
  const runner = async () => {
    for (let answer = waiting.shift(); answer; answer = waiting.shift()) {
      try {
        arrived.push({ id: answer.id, at: await bring(context, answer) })
      } catch (error) {
        failures.set(answer.id, error instanceof Error ? error : new Error('unknown'))
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, runner))
  if (arrived.length > 0) await markDelivered(context, processorId, arrived)
}

function bring({ database, jobs, now }: SystemContext, answer: CarriedAnswer): Promise<Instant> {
  // Its own for each: one instant for all would say, beside the arrival, how many others were answered before.
  const sentAt = now()
  return inRegister(database, systemActor, answer.registerId, (register) =>
    receiveAnswer(register, jobs, { ...answer, sentAt }, now),
  )
}

/** One leaf for each breach, because all marks wait for the head of one journal. */
async function markDelivered(
  { database, now }: SystemContext,
  processorId: string,
  arrived: readonly { readonly id: string; readonly at: Instant }[],
): Promise<void> {
  await inRegister(database, systemActor, processorId, async (register) => {
    const marked = await markAnswers(register, 'delivered', arrived)
    const atOf = new Map(arrived.map(({ id, at }) => [id, at]))
    for (const [breachId, own] of Map.groupBy(marked, (one) => one.breachId)) {
      const answers = own.map(({ id, questionId }) => ({ answerId: id, questionId, at: atOf.get(id) }))
      const summary = { breachId, count: own.length, answers }
      await appendJournal(register, { verb: 'breach.answerDelivered', at: now(), incidentId: null, summary })
    }
  })
}
