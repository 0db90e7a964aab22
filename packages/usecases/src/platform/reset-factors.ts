import {
  deletePasskeys,
  deleteRecoveryCodes,
  deleteSessions,
  deleteTotp,
  endBrowsers,
  insertPersonAct,
  lockPerson,
  onPlatform,
  selectPersonByEmail,
  uuidv7,
} from '@lekboek/database'
import { comparableEmail } from '../email/email-address.ts'
import { putMail } from '../mail/put-mail.ts'
import type { SystemContext } from '../system-context.ts'
import { readWords } from './read-words.ts'

/**
 * The operator takes every second factor from a person who has lost them all and ends their sessions; they enrol anew
 * after the next password, and are told by mail. Who they are is for the operator to make sure of: who vouched for it is
 * written down. False where nobody has this address.
 *
 * @throws {Refusal} invalid at `vouchedBy`.
 */
export async function resetFactors(
  { database, jobs, now }: SystemContext,
  email: string,
  vouchedBy: string,
): Promise<boolean> {
  const at = now()
  const words = readWords('vouchedBy', vouchedBy, at)
  const person = await selectPersonByEmail(database, comparableEmail(email))
  if (person === null) return false
  const { id: userId } = person
  await onPlatform(database, async (platform) => {
    await lockPerson(platform, userId)
    await deleteTotp(platform, userId)
    await deletePasskeys(platform, userId)
    await deleteRecoveryCodes(platform, userId)
    await deleteSessions(platform, userId, null)
    await endBrowsers(platform, userId, null, at)
    await putMail(jobs, platform, { kind: 'factorsReset', aboutId: userId }, at)
    await insertPersonAct(platform, { id: uuidv7(), userId, verb: 'factorsReset', words, actedAt: at })
  })
  return true
}
