import { countOrganisations, deleteCredential, hasOnlyDemo, selectInvented } from '@lekboek/database'
import { shut } from '../platform/close-person.ts'
import type { SystemContext } from '../system-context.ts'
import { persons } from './persons.ts'

const why = 'the first organisation that is not invented came'

/**
 * Closes the accounts of the demo's people where there is an organisation that is not invented: their password is known
 * to everybody. It is taken from them too, so that one that somebody opens again has none. Answers their names; none where
 * nothing but the demo is there, and where it was done before.
 */
export async function closeDemo(context: SystemContext): Promise<readonly string[]> {
  const { database } = context
  if ((await countOrganisations(database)) === 0 || (await hasOnlyDemo(database))) return []
  const invented = await selectInvented(
    database,
    persons.map(({ email }) => email),
  )
  const closed: string[] = []
  for (const person of invented) {
    const done = await shut(context, person, why, (platform) => deleteCredential(platform, person.id))
    if (done !== 'unchanged') closed.push(person.name)
  }
  return closed
}
