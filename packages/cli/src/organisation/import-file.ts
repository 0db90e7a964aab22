import fs from 'node:fs/promises'
import { codeOf, OperatorError } from '@lekboek/database'
import { importOrganisations, Refusal } from '@lekboek/usecases'
import { sayDemoClosed } from '../serve/demo-closed.ts'
import { reachDatabase } from '../platform/prepared-database.ts'
import { openPools } from '../platform/pools.ts'
import { withRun } from '../platform/run.ts'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'
import { reportLines } from './report-lines.ts'

export interface ImportFileOptions {
  readonly file: string
  readonly dryRun: boolean
  readonly umbrella: string | null
  readonly meant: readonly string[]
}

/** Exit code where the file was read and some of its rows were refused. */
const someRefused = 2

/** Brings the organisations of a file aboard and reports row by row; also while Lekboek runs. */
export async function importFile(
  settings: Settings,
  { file, dryRun, umbrella, meant }: ImportFileOptions,
): Promise<void> {
  const bytes = await readFile(file)
  await withRun(async (run) => {
    const pools = await openPools(await reachDatabase(settings, run), run, { supervise: false })
    const { database } = pools
    const report = await importOrganisations({ database, bytes, dryRun, umbrella, meant }).catch(
      (error: unknown) => {
        throw isUnknownUmbrella(error) ? new OperatorError(`There is no organisation '${umbrella}'.`) : error
      },
    )
    for (const line of reportLines(report)) say(line)
    if (!dryRun) await sayDemoClosed(pools)
    if (report.problems.length > 0) process.exitCode = 1
    else if (report.counts.refused > 0) process.exitCode = someRefused
  })
}

async function readFile(file: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(file)
  } catch (error) {
    if (codeOf(error) === null) throw error
    throw new OperatorError(`${file} cannot be read (${codeOf(error)}).`)
  }
}

function isUnknownUmbrella(error: unknown): boolean {
  return (
    error instanceof Refusal &&
    error.reason.kind === 'invalid' &&
    error.reason.problems.some(({ path }) => path === 'umbrella')
  )
}
