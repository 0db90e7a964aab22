import { Closing } from './platform/closing.ts'
import { prepareDatabase } from './platform/prepared-database.ts'
import { say } from './say.ts'
import type { Settings } from './settings.ts'

/** Brings the database to this version's schema and does nothing else. */
export async function migrateOnly(settings: Settings): Promise<void> {
  const closing = new Closing()
  try {
    await prepareDatabase(settings, closing, say)
    say('The database is up to date.')
  } finally {
    await closing.all()
  }
}
