import {
  countMail,
  onPlatform,
  reviveMail,
  selectStuckMail,
  type Database,
  type Jobs,
  type MailCounts,
  type StuckMail,
} from '@lekboek/database'

/** How the outbox stands: for the operator, by ids and codes. */
export interface MailReport {
  readonly counts: MailCounts
  /** Letters that were tried and did not get away, the oldest first; not all of them where there are many. */
  readonly stuck: readonly StuckMail[]
}

const mostShown = 50

export async function mailReport(database: Database): Promise<MailReport> {
  const [counts, stuck] = await Promise.all([countMail(database), selectStuckMail(database, mostShown)])
  return { counts, stuck }
}

/** The operator lets every letter that was given up be sent again. @returns how many. */
export async function retryMail({
  database,
  jobs,
}: {
  readonly database: Database
  readonly jobs: Jobs
}): Promise<number> {
  return onPlatform(database, async (platform) => {
    const ids = await reviveMail(platform)
    if (ids.length > 0) {
      await jobs.enqueueAll(
        'send-mail',
        ids.map((mailId) => ({ mailId })),
      )
    }
    return ids.length
  })
}
