import { appendJournal, inRegister, markTargetFailed, systemActor, type JobData } from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'

/** Tells an umbrella that one organisation could not be reached, after a day of trying. */
export async function giveUpPush(
  { database, now }: SystemContext,
  { umbrellaId, targetId }: JobData['give-up-push'],
): Promise<void> {
  const at = now()
  await inRegister(database, systemActor, umbrellaId, async (register) => {
    if (!(await markTargetFailed(register, targetId, at))) return
    const summary = { targetId }
    await appendJournal(register, { verb: 'push.notArrived', at, incidentId: null, summary })
  })
}
