import { deleteSessions, endBrowsers, lockPerson, onPlatform, selectPersonByEmail } from '@lekboek/database'
import type { OperatorContext } from './add-organisation.ts'

/**
 * The operator ends every session of a person: a device was stolen, or somebody is to be kept out while it is found out
 * what happened. Answers how many; null where nobody has this address.
 */
export async function endSessionsOf(
  { database, now }: OperatorContext,
  email: string,
): Promise<number | null> {
  const person = await selectPersonByEmail(database, email.trim().toLowerCase())
  if (person === null) return null
  return onPlatform(database, async (platform) => {
    await lockPerson(platform, person.id)
    await endBrowsers(platform, person.id, null, now())
    return deleteSessions(platform, person.id, null)
  })
}
