import { OperatorError } from '@lekboek/database'
import { resetFactors } from '@lekboek/usecases'
import { openPool } from '../platform/pools.ts'
import { reachDatabase } from '../platform/prepared-database.ts'
import { withRun } from '../platform/run.ts'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'

/** Takes every second factor from a person who has lost them all; also while Lekboek runs. */
export async function resetFactorsOf(settings: Settings, email: string): Promise<void> {
  await withRun(async (run) => {
    const database = openPool(await reachDatabase(settings, run), run)
    const isReset = await resetFactors({ database, now: () => new Date().toISOString() }, email)
    if (!isReset) throw new OperatorError('Nobody signs in with this address.')
    say('Their second factors are gone and their sessions have ended; they enrol anew after the password.')
  })
}
