import {
  deletePasskeys,
  deleteRecoveryCodes,
  deleteSessions,
  deleteTotp,
  lockPerson,
  onPlatform,
  selectPersonByEmail,
} from '@lekboek/database'
import type { OperatorContext } from './add-organisation.ts'

/**
 * The operator takes every second factor from a person who has lost them all and ends their sessions; they enrol anew
 * after the next password. Who they are is for the operator to make sure of. False where nobody has this address.
 */
export async function resetFactors({ database }: OperatorContext, email: string): Promise<boolean> {
  const person = await selectPersonByEmail(database, email.trim().toLowerCase())
  if (person === null) return false
  const { id: userId } = person
  await onPlatform(database, async (platform) => {
    await lockPerson(platform, userId)
    await deleteTotp(platform, userId)
    await deletePasskeys(platform, userId)
    await deleteRecoveryCodes(platform, userId)
    await deleteSessions(platform, userId, null)
  })
  return true
}
