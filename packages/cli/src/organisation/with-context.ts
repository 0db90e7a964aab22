import { OperatorError, selectOrganisationBySlug } from '@lekboek/database'
import { Refusal, type SystemContext } from '@lekboek/usecases'
import { openPools } from '../platform/pools.ts'
import { reachDatabase } from '../platform/prepared-database.ts'
import { withRun } from '../platform/run.ts'
import type { Settings } from '../settings.ts'

/** Which organisation bears a path, now or before. @throws {OperatorError} where none does. */
export async function idOf({ database }: SystemContext, slug: string): Promise<string> {
  const organisation = await selectOrganisationBySlug(database, slug)
  if (organisation === null) throw new OperatorError(`There is no organisation '${slug}'.`)
  return organisation.id
}

/** Works on the database as the operator; what a use case refuses is said in a sentence. */
export async function withContext(
  settings: Settings,
  work: (context: SystemContext) => Promise<void>,
): Promise<void> {
  await withRun(async (run) => {
    const pools = await openPools(await reachDatabase(settings, run), run, { supervise: false })
    await work({ ...pools, now: () => new Date().toISOString() }).catch((error: unknown) => {
      throw explained(error)
    })
  })
}

function explained(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.reason.kind !== 'invalid') return error
  const told: Partial<Record<string, string>> = {
    notInList: 'it is none',
    repeated: 'these two agreed on it already',
    nameTaken: 'another organisation is called that (--same-name where there truly are two)',
    nameResembles: "it cannot be told from another organisation's",
    nameLookAlike: 'it has letters of another script that look like plain ones',
    nameSign: 'it has a sign that is no letter of Europe, figure or punctuation',
    namePlatform: 'that is what this platform is called',
  }
  const problems = error.reason.problems.map(({ path, code }) => `${path}: ${told[code] ?? code}`)
  return new OperatorError(`That cannot be: ${problems.join(', ')}.`)
}
