// A process of its own that brings messages to controllers, for a test that kills it.
import { openDatabase, openJobs } from '@lekboek/database'
import { startWorker } from '@lekboek/worker'

const { DATABASE = '' } = process.env
const database = openDatabase({ url: DATABASE, poolSize: 6 })
const log = (error: Error) => {
  throw error
}
const jobs = await openJobs(database, { supervise: false, log })
await startWorker({ database, jobs, log })
