import { inRegister, systemActor, type JobData } from '@lekboek/database'
import { takesIn } from '../merger/takes-in.ts'
import type { SystemContext } from '../system-context.ts'
import { carryAnswer } from './answer-claimed.ts'
import { carryClaim } from './carry-claim.ts'
import { keepFailure } from './keep-failure.ts'

/** Keeps that a claim, or what its controller says since, could not be brought after a day of trying. */
export function giveUpClaim(context: SystemContext, job: JobData['give-up-claim']): Promise<void> {
  return giveUp(context, job, carryClaim)
}

/**
 * Tells a processor that what it answered in its own register could not be brought, after a day of trying: it must reach that
 * controller in another way.
 */
export function giveUpOwnAnswer(context: SystemContext, job: JobData['give-up-own-answer']): Promise<void> {
  return giveUp(context, job, carryAnswer)
}

async function giveUp(
  context: SystemContext,
  job: JobData['carry-claim'],
  bring: typeof carryClaim,
): Promise<void> {
  const isBrought = await bring(context, job).then(
    () => true,
    () => false,
  )
  if (isBrought) return
  await inRegister(context.database, systemActor, job.processorId, async (register) => {
    const taking = await takesIn(register, context.now)
    if (taking) await keepFailure(register, job.questionId, 'notDelivered', taking.at)
  })
}
