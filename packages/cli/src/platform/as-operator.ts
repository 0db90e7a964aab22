import { OperatorError } from '@lekboek/database'
import { Refusal, type SystemContext } from '@lekboek/usecases'
import type { Settings } from '../settings.ts'
import { openPools } from './pools.ts'
import { reachDatabase } from './prepared-database.ts'
import { withRun } from './run.ts'

/** What the codes of a refusal say to an operator. */
export type Told = Readonly<Partial<Record<string, string>>>

/** Works on the database as the operator; what a use case refuses is said in a sentence. */
export async function asOperator(
  settings: Settings,
  told: Told,
  work: (context: SystemContext) => Promise<void>,
): Promise<void> {
  await withRun(async (run) => {
    const pools = await openPools(await reachDatabase(settings, run), run, { supervise: false })
    await work({ ...pools, now: () => new Date().toISOString() }).catch((error: unknown) => {
      throw explained(error, told)
    })
  })
}

function explained(error: unknown, told: Told): unknown {
  if (!(error instanceof Refusal) || error.reason.kind !== 'invalid') return error
  const problems = error.reason.problems.map(({ path, code }) => `${path}: ${told[code] ?? code}`)
  return new OperatorError(`That cannot be: ${problems.join(', ')}.`)
}
