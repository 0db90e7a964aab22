import {
  endBrowsers,
  endSessions,
  onPlatform,
  putCredential,
  selectNamesAround,
  usePasswordReset,
  usePasswordResetsOf,
  uuidv7,
} from '@lekboek/database'
import type { ProblemCode } from '@lekboek/domain'
import { Fields } from '../input/fields.ts'
import { putMail } from '../mail/put-mail.ts'
import type { PublicContext } from '../public-context.ts'
import { invalid } from '../refusal.ts'
import { hashPassword } from './hash-password.ts'
import { linkedReset, type LinkedReset } from './linked-reset.ts'
import { readPassword } from './read-password.ts'

export interface ResetInput {
  readonly token: unknown
  readonly password?: unknown
}

const problemOf: Readonly<Record<Exclude<LinkedReset['state'], 'open'>, ProblemCode>> = {
  unknown: 'linkUnknown',
  expired: 'linkExpired',
  used: 'linkUsed',
}

/**
 * Gives a person a new password through a link, once. Every session and every other link of that person ends; the second
 * factor stays what it is.
 *
 * @throws {Refusal} invalid, at `token` for a link that opens nothing.
 */
export async function resetPassword(context: PublicContext, input: ResetInput): Promise<void> {
  const now = context.now()
  const linked = await linkedReset(context, input.token, now)
  if (linked.state !== 'open') throw invalid([{ path: 'token', code: problemOf[linked.state] }])
  const { id, userId, email, name } = linked.reset
  const fields = new Fields(input, now)
  const password = await readPassword(fields, 'password', input.password, [
    name,
    email,
    ...(await selectNamesAround(context.database, userId)),
  ])
  fields.refuse()
  const hash = await hashPassword(password)
  await onPlatform(context.database, async (platform) => {
    if (!(await usePasswordReset(platform, id, now))) throw invalid([{ path: 'token', code: 'linkUsed' }])
    await putCredential(platform, { id: uuidv7(), userId, hash, createdAt: now })
    await usePasswordResetsOf(platform, userId, now)
    await endSessions(platform, userId, null)
    await endBrowsers(platform, userId, null, now)
    await putMail(context.jobs, platform, { kind: 'passwordChanged', aboutId: userId }, now)
  })
}
