import {
  checkMasterKey,
  openDatabase,
  openJobs,
  type Database,
  type Jobs,
  type MasterKey,
} from '@lekboek/database'
import { say } from '../say.ts'
import type { Run } from './run.ts'

/** The pool of the application's role, closed with the run. */
export function openPool(appUrl: string, run: Run, masterKey: MasterKey | null = null): Database {
  const database = openDatabase({ url: appUrl, ...(masterKey && { masterKey }) })
  run.closing.add(() => database.close())
  return database
}

export interface Pools {
  readonly database: Database
  readonly jobs: Jobs
}

/**
 * Pool and job queue, closed with the run. Who serves brings the master key, which must be the one by which the stored
 * keys are wrapped; the other verbs seal and open nothing.
 */
export async function openPools(
  appUrl: string,
  run: Run,
  { supervise, masterKey }: { supervise: boolean; masterKey?: MasterKey },
): Promise<Pools> {
  const database = openPool(appUrl, run, masterKey ?? null)
  if (masterKey) await checkMasterKey(database, masterKey, new Date().toISOString())
  const jobs = await openJobs(database, { supervise, log: (error) => say(`Job queue: ${error.message}`) })
  run.closing.add(() => jobs.stop())
  run.check()
  return { database, jobs }
}
