import { changeMasterKey, OperatorError, readMasterKey } from '@lekboek/database'
import { keepMasterKey, masterKeyOf } from '../platform/kept-master-key.ts'
import { openPool } from '../platform/pools.ts'
import { reachDatabase } from '../platform/prepared-database.ts'
import { withRun } from '../platform/run.ts'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'

/**
 * Wraps the keys of organisations by another master key. The new one comes through the environment: what stands on a
 * command line is read by everybody on the machine.
 */
export async function rotateKeys(settings: Settings, newKey: string | undefined): Promise<void> {
  if (newKey === undefined || newKey === '')
    throw new OperatorError('Set LEKBOEK_NEW_MASTER_KEY to the key that is to be used from now on.')
  const to = readMasterKey(newKey, 'LEKBOEK_NEW_MASTER_KEY')
  const from = await masterKeyOf(settings)
  await withRun(async (run) => {
    const database = openPool(await reachDatabase(settings, run), run)
    const count = await changeMasterKey(database, { from, to, at: new Date().toISOString() })
    say(`Keys of organisations that are wrapped by the new master key: ${count}.`)
    if (settings.masterKey === null) await keepMasterKey(settings.dataFolder, newKey)
    else
      say(
        'Start Lekboek with the new key in LEKBOEK_MASTER_KEY, and keep the old one as long as backups of before.',
      )
  })
}
