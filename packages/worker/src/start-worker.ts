import {
  alignOrganisation,
  carryAnswer,
  carryClaim,
  carryOutMerger,
  bringQuestion,
  deliverAnswers,
  deliverForwarded,
  removeBlob,
  planAllReminders,
  remindOfNumbers,
  deliverDispatches,
  giveUpAnswer,
  giveUpClaim,
  giveUpDispatch,
  giveUpForward,
  giveUpMail,
  giveUpOwnAnswer,
  giveUpPush,
  giveUpQuestion,
  markDispatches,
  sealOlderAnswers,
  sendMail,
  settlePush,
  sweepBlobs,
  type Files,
  type PostContext,
  type SystemContext,
} from '@lekboek/usecases'

export interface WorkerOptions extends Pick<SystemContext, 'database' | 'jobs'> {
  /** Without it letters wait for a worker that can send them. */
  readonly mail?: Pick<PostContext, 'post' | 'links'>
  /** Without it files that nobody uses any more wait for a worker that reaches them. */
  readonly files?: Files
  /** Hears of a job that failed; it is tried again by itself. */
  readonly log: (error: Error) => void
  readonly now?: SystemContext['now']
}

export interface Worker {
  /** Waits for running jobs, then stops taking new ones. */
  stop(): Promise<void>
}

/** Runs jobs: each kind to its use case. Nothing here decides anything. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { database, files, jobs, log, mail, now = () => new Date().toISOString() } = options
  const context: SystemContext = { database, jobs, now }
  await workOnDispatches(context, log)
  await workOnQuestions(context, log)
  await jobs.work(
    'forward-report',
    logged(log, (job) => deliverForwarded(context, job)),
  )
  await jobs.work(
    'give-up-forward',
    logged(log, (job) => giveUpForward(context, job)),
  )
  await jobs.work(
    'carry-claim',
    logged(log, (job) => carryClaim(context, job)),
  )
  await jobs.work(
    'carry-answer',
    logged(log, (job) => carryAnswer(context, job)),
  )
  await jobs.work(
    'give-up-claim',
    logged(log, (job) => giveUpClaim(context, job)),
  )
  await jobs.work(
    'give-up-own-answer',
    logged(log, (job) => giveUpOwnAnswer(context, job)),
  )
  await jobs.work(
    'align-identity',
    logged(log, async (job) => {
      const withheld = await alignOrganisation(context, job)
      if (withheld) log(new Error(withheldText(job.organisationId, withheld)))
    }),
  )
  await jobs.work(
    'carry-out-merger',
    logged(log, (job) => carryOutMerger(context, job)),
  )
  await jobs.work(
    'settle-push',
    logged(log, (job) => settlePush(context, job)),
  )
  await jobs.work(
    'give-up-push',
    logged(log, (job) => giveUpPush(context, job)),
  )
  await jobs.work(
    'remind-of-numbers',
    logged(log, (job) => remindOfNumbers(context, job)),
  )
  await planAllReminders(context)
  await sealOlderAnswers(context)
  if (mail) await workOnMail({ ...context, ...mail }, log)
  const endSweep = files ? await workOnFiles({ ...context, files }, log) : () => Promise.resolve()
  return {
    async stop() {
      await endSweep()
      await jobs.stopWork()
    },
  }
}

const dayMs = 86_400_000

/** Removes files as they are asked to be, and once a day what broke off. @returns what ends that. */
async function workOnFiles(
  context: SystemContext & { readonly files: Files },
  log: WorkerOptions['log'],
): Promise<() => Promise<void>> {
  await context.jobs.work(
    'remove-blob',
    logged(log, (job) => removeBlob(context, job)),
  )
  const sweep = () => logged(log, async () => void (await sweepBlobs(context)))({}).catch(() => undefined)
  let sweeping = sweep()
  const timer = setInterval(() => {
    sweeping = sweep()
  }, dayMs)
  return () => {
    clearInterval(timer)
    return sweeping
  }
}

async function workOnDispatches(context: SystemContext, log: WorkerOptions['log']): Promise<void> {
  const { jobs } = context
  await jobs.workTogether('deliver-dispatch', async (batch) => {
    const failures = await deliverDispatches(context, batch)
    for (const failure of failures) if (failure) log(failure)
    return failures
  })
  await jobs.workTogether('mark-dispatch', async (batch) => {
    await logged(log, () => markDispatches(context, batch))(null)
    return batch.map(() => null)
  })
  await jobs.work(
    'give-up-dispatch',
    logged(log, (job) => giveUpDispatch(context, job)),
  )
}

async function workOnQuestions(context: SystemContext, log: WorkerOptions['log']): Promise<void> {
  const { jobs } = context
  await jobs.work(
    'ask-processor',
    logged(log, (job) => bringQuestion(context, job)),
  )
  await jobs.work(
    'give-up-question',
    logged(log, (job) => giveUpQuestion(context, job)),
  )
  await jobs.workTogether('deliver-answer', async (batch) => {
    const failures = await deliverAnswers(context, batch)
    for (const failure of failures) if (failure) log(failure)
    return failures
  })
  await jobs.work(
    'give-up-answer',
    logged(log, (job) => giveUpAnswer(context, job)),
  )
}

/** A name of an organisation is no secret: the operator is to look at both. */
function withheldText(
  organisationId: string,
  { value, inTheWay }: NonNullable<Awaited<ReturnType<typeof alignOrganisation>>>,
): string {
  const others = inTheWay.organisationIds.join(', ')
  return `The name "${value}" of organisation ${organisationId} did not begin: it cannot be told from "${inTheWay.name}" of ${others}.`
}

async function workOnMail(context: PostContext, log: WorkerOptions['log']): Promise<void> {
  await context.jobs.work(
    'send-mail',
    logged(log, (job) => sendMail(context, job)),
  )
  await context.jobs.work(
    'give-up-mail',
    logged(log, (job) => giveUpMail(context, job)),
  )
}

/** Says that a job failed and lets the queue know, which will come back with it. */
function logged<Data>(log: WorkerOptions['log'], handle: (data: Data) => Promise<void>) {
  return async (data: Data): Promise<void> => {
    try {
      await handle(data)
    } catch (error) {
      log(error instanceof Error ? error : new Error(String(error)))
      throw error
    }
  }
}
