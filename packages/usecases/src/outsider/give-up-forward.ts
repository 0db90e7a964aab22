import type { JobData } from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { deliverForwarded } from './deliver-forwarded.ts'
import { giveForwardedBack } from './return-forwarded.ts'

/** Gives a report back to the organisation that passed it on, after a day of trying; one that arrives after all stays there. */
export async function giveUpForward(context: SystemContext, job: JobData['give-up-forward']): Promise<void> {
  const isBrought = await deliverForwarded(context, job).then(
    () => true,
    () => false,
  )
  if (!isBrought) await giveForwardedBack(context, job)
}
