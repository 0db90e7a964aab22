import { prepareDatabase } from './platform/prepared-database.ts'
import { withRun } from './platform/run.ts'
import { say } from './say.ts'
import type { Settings } from './settings.ts'

/** Brings the database to this version's schema and does nothing else. */
export async function migrateOnly(settings: Settings): Promise<void> {
  await withRun(async (run) => {
    await prepareDatabase(settings, run)
    say('The database is of this version.')
  })
}
