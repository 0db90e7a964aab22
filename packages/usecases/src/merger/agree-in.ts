import { markMerger, setSuccessor, type Jobs, type Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { alignHoldings } from './holdings.ts'

/**
 * From its day on the old organisation takes part no more and its register is in the successor's hands: by these dates
 * alone, whether the job has run or not. The job ends what ended and hands on what goes on.
 */
export async function agreeIn(
  { platform, jobs }: { readonly platform: Pick<Platform, 'query'>; readonly jobs: Jobs },
  merger: {
    readonly id: string
    readonly predecessorId: string
    readonly successorId: string
    readonly takesEffectAt: Instant
  },
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<void> {
  const { id, predecessorId, successorId, takesEffectAt } = merger
  await markMerger(platform, id, 'agreed', { at, by })
  await setSuccessor(platform, predecessorId, { id: successorId, from: takesEffectAt })
  await alignHoldings(platform, predecessorId)
  const data = { mergerId: id }
  await (takesEffectAt > at
    ? jobs.enqueueAt('carry-out-merger', data, takesEffectAt)
    : jobs.enqueue('carry-out-merger', data))
}
