import { PgBoss, type JobResult } from 'pg-boss'
import { currentConnection } from '../door/ambient.ts'
import type { Database } from '../door/database.ts'
import { jobSchema, type JobData, type JobName } from './queues.ts'

/** The outbox and its worker: a job is written in the transaction that causes it, and runs after it. */
export interface Jobs {
  /** Puts a job into the open door's transaction. */
  enqueue<Name extends JobName>(name: Name, data: JobData[Name]): Promise<void>
  /** The same, to be run from an instant on. */
  enqueueAt<Name extends JobName>(name: Name, data: JobData[Name], at: string): Promise<void>
  /** The same for many jobs in one statement, at once or from an instant on: a breach may concern thousands of controllers. */
  enqueueAll<Name extends JobName>(name: Name, data: readonly JobData[Name][], at?: string): Promise<void>
  /** Runs jobs of one kind until {@link Jobs.stop}; a handler that throws is called again later. */
  work<Name extends JobName>(name: Name, handle: (data: JobData[Name]) => Promise<void>): Promise<void>
  /**
   * The same for jobs that are cheaper together: the handler gets those of one look at once, and answers for each with
   * the error that it failed with or null. What it leaves out by throwing is called again later, all of it.
   */
  workTogether<Name extends JobName>(name: Name, handle: TogetherHandler<JobData[Name]>): Promise<void>
  /** Takes no more jobs and waits for the running ones; jobs may still be put in. */
  stopWork(): Promise<void>
  /** Waits for running jobs, then stops. */
  stop(): Promise<void>
}

export type TogetherHandler<Data> = (data: readonly Data[]) => Promise<readonly (Error | null)[]>

export interface JobsOptions {
  /** Look for due jobs and tidy up; false in a process that only enqueues. */
  readonly supervise: boolean
  readonly log: (error: Error) => void
}

/**
 * The connection is asked for with each statement, not once: the queue waits for other things before it writes, and a
 * job that comes after the commit of its transaction must be refused instead of standing on its own.
 */
const openDoor = {
  executeSql: async (text: string, values?: unknown[]) => currentConnection().client.query(text, values),
}

/** While whole batches come back there is more: one at a time, twice a second, five thousand would take an hour. */
const fetching = {
  pollingIntervalSeconds: 0.5,
  batchSize: 40,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const

/** Jobs of a batch that run at once: most of the pool stays with the people who wait for a page. */
const atOnce = 4

/** Runs a batch; a job that fails is tried again by itself and takes no other with it. */
async function settleEach<Data>(
  jobs: readonly { readonly id: string; readonly data: Data }[],
  handle: (data: Data) => Promise<void>,
): Promise<JobResult[]> {
  const results: JobResult[] = []
  const waiting = [...jobs]
  const runner = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) results.push(await settled(job, handle))
  }
  await Promise.all(Array.from({ length: atOnce }, runner))
  return results
}

async function settleTogether<Data>(
  jobs: readonly { readonly id: string; readonly data: Data }[],
  handle: TogetherHandler<Data>,
): Promise<JobResult[]> {
  let failures: readonly (Error | null)[]
  try {
    failures = await handle(jobs.map(({ data }) => data))
  } catch (error) {
    const failure = error instanceof Error ? error : new Error('unknown')
    failures = jobs.map(() => failure)
  }
  return jobs.map(({ id }, index) => {
    const failure = failures[index]
    return failure ? failed(id, failure) : { id, status: 'completed' }
  })
}

async function settled<Data>(
  job: { readonly id: string; readonly data: Data },
  handle: (data: Data) => Promise<void>,
): Promise<JobResult> {
  try {
    await handle(job.data)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    return failed(job.id, error)
  }
}

/** Kept beside the job, where operators read: what kind of error, and nothing that somebody typed. */
function failed(id: string, error: unknown): JobResult {
  return { id, status: 'failed', output: { error: error instanceof Error ? error.name : 'unknown' } }
}

/** Opens the queue on the application's own pool; the schema must be there (see `migrate`). */
export async function openJobs(database: Database, { supervise, log }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    schema: jobSchema,
    db: { executeSql: async (text, values) => database.pool.query(text, values) },
    migrate: false,
    createSchema: false,
    supervise,
    schedule: false,
  })
  boss.on('error', log)
  await boss.start()
  const working = new Set<JobName>()
  return {
    async enqueue(name, data) {
      await boss.send(name, data, { db: openDoor })
    },
    async enqueueAt(name, data, at) {
      await boss.send(name, data, { db: openDoor, startAfter: new Date(at) })
    },
    async enqueueAll(name, data, at) {
      if (data.length === 0) return
      const when = at === undefined ? {} : { startAfter: new Date(at) }
      await boss.insert(
        name,
        data.map((one) => ({ data: one, ...when })),
        { db: openDoor },
      )
    },
    async work(name, handle) {
      working.add(name)
      await boss.work<JobData[typeof name], { id: string }, typeof fetching>(name, fetching, (jobs) =>
        settleEach(jobs, handle),
      )
    },
    async workTogether(name, handle) {
      working.add(name)
      await boss.work<JobData[typeof name], { id: string }, typeof fetching>(name, fetching, (jobs) =>
        settleTogether(jobs, handle),
      )
    },
    async stopWork() {
      for (const name of working) await boss.offWork(name, { wait: true })
      working.clear()
    },
    async stop() {
      await boss.stop({ graceful: true, close: false, timeout: 20_000 })
    },
  }
}
