import {
  endBrowsers,
  endSessions,
  onPlatform,
  replaceHash,
  selectHash,
  selectNamesAround,
  usePasswordResetsOf,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { putMail } from '../mail/put-mail.ts'
import { invalid } from '../refusal.ts'
import { retokened, type RenewedSession } from '../session/renewed-session.ts'
import { requirePerson } from '../viewer/viewer.ts'
import { hashPassword, verifyPassword } from './hash-password.ts'
import { isTooLong } from './password-length.ts'
import { readPassword } from './read-password.ts'

export interface ChangePasswordInput {
  readonly current?: unknown
  readonly password?: unknown
}

/**
 * A person chooses another password and says the old one. Their other sessions end, and so do links that would reset it.
 *
 * @param sessionToken the session that asks, which goes on under another token: whoever showed a password is somebody who signed in.
 * @param browser by what its cookie names it; every other one is known no more.
 * @returns that session; null where there was none.
 * @throws {Refusal} invalid, at `current` for a wrong one; unauthenticated where the session was ended meanwhile.
 */
export async function changePassword(
  context: Context,
  input: ChangePasswordInput,
  sessionToken: string | null,
  browser: string | null = null,
): Promise<RenewedSession | null> {
  const { id, name, email } = await requirePerson(context)
  const now = context.now()
  const fields = new Fields(input, now)
  const password = await readPassword(fields, 'password', input.password, [
    name,
    email,
    ...(await selectNamesAround(context.database, id)),
  ])
  const before = await knownHash(context, id, input.current)
  if (before === null) fields.add('current', 'wrongPassword')
  fields.refuse()
  const after = await hashPassword(password)
  return onPlatform(context.database, async (platform) => {
    const isReplaced = await replaceHash(platform, id, { before: before ?? '', after, at: now })
    // Somebody changed it between the look and now: what was said is the old password no longer.
    if (!isReplaced) throw invalid([{ path: 'current', code: 'wrongPassword' }])
    await usePasswordResetsOf(platform, id, now)
    await endSessions(platform, id, sessionToken)
    await endBrowsers(platform, id, browser, now)
    await putMail(context.jobs, platform, { kind: 'passwordChanged', aboutId: id }, now)
    return sessionToken === null ? null : retokened(platform, id, sessionToken)
  })
}

/** The hash of this person's password when this is it. */
async function knownHash({ database }: Context, userId: string, current: unknown): Promise<string | null> {
  if (typeof current !== 'string' || current === '' || isTooLong(current)) return null
  const hash = await selectHash(database, userId)
  return hash !== null && (await verifyPassword({ hash, password: current })) ? hash : null
}
