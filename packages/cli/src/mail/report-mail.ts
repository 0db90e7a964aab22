import { mailReport, retryMail, type MailReport } from '@lekboek/usecases'
import { openPools } from '../platform/pools.ts'
import { reachDatabase } from '../platform/prepared-database.ts'
import { withRun } from '../platform/run.ts'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'

/** Exit code where a letter was given up: for whoever watches the installation. */
const someFailed = 2

/** Says how the letters stand; also while Lekboek runs. */
export async function reportMail(settings: Settings, { retry }: { readonly retry: boolean }): Promise<void> {
  await withRun(async (run) => {
    const pools = await openPools(await reachDatabase(settings, run), run, { supervise: false })
    if (retry) say(`Sent again: ${await retryMail(pools)}`)
    const report = await mailReport(pools.database)
    for (const line of mailLines(report)) say(line)
    if (report.counts.failed > 0) process.exitCode = someFailed
  })
}

/** A line for the whole and one for each letter that is stuck. */
export function mailLines({ counts, stuck }: MailReport): string[] {
  return [
    `Mail: ${counts.waiting} waiting, ${counts.sent} sent, ${counts.failed} given up.`,
    ...stuck.map(
      ({ id, kind, state, attempts, lastAnswer, createdAt }) =>
        `  ${id}  ${kind}  ${state === 'failed' ? 'given up' : 'waiting'}  since ${createdAt}, tried ${attempts} times, last answer ${lastAnswer ?? 'none'}`,
    ),
  ]
}
