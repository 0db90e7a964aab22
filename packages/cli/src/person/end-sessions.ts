import { OperatorError } from '@lekboek/database'
import { endSessionsOf } from '@lekboek/usecases'
import { openPool } from '../platform/pools.ts'
import { reachDatabase } from '../platform/prepared-database.ts'
import { withRun } from '../platform/run.ts'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'

/** Signs a person out everywhere; also while Lekboek runs. */
export async function endSessions(settings: Settings, email: string): Promise<void> {
  await withRun(async (run) => {
    const database = openPool(await reachDatabase(settings, run), run)
    const ended = await endSessionsOf({ database, now: () => new Date().toISOString() }, email)
    if (ended === null) throw new OperatorError('Nobody signs in with this address.')
    say(`Sessions that ended: ${ended}. Password and second factors stay as they are.`)
  })
}
