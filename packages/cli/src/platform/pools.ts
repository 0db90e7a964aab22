import { openDatabase, openJobs, type Database, type Jobs } from '@lekboek/database'
import { say } from '../say.ts'
import type { Run } from './run.ts'

/** The pool of the application's role, closed with the run. */
export function openPool(appUrl: string, run: Run): Database {
  const database = openDatabase({ url: appUrl })
  run.closing.add(() => database.close())
  return database
}

export interface Pools {
  readonly database: Database
  readonly jobs: Jobs
}

/** Pool and job queue, closed with the run. */
export async function openPools(
  appUrl: string,
  run: Run,
  { supervise }: { supervise: boolean },
): Promise<Pools> {
  const database = openPool(appUrl, run)
  const jobs = await openJobs(database, { supervise, log: (error) => say(`Job queue: ${error.message}`) })
  run.closing.add(() => jobs.stop())
  run.check()
  return { database, jobs }
}
