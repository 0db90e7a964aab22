import { randomBytes } from 'node:crypto'
import {
  forgetBrowsers,
  hasOnlyDemo,
  insertBrowser,
  lockPerson,
  onPlatform,
  renameBrowser,
  useBrowser,
  uuidv7,
} from '@lekboek/database'
import { putMail } from '../mail/put-mail.ts'
import type { AccountContext } from '../session/account-context.ts'
import { currentSession } from '../session/require-session.ts'

/** As long as browsers keep a cookie at most. */
export const browserDays = 400

const nameBytes = 32

/**
 * A browser in which somebody has come in: from now on it is known to be theirs by the way by which they came, and where it
 * was not, they are told by mail: who was there through a provider may be whoever runs it. It then gets another name, also for others who come in through it: whoever put a name there that they know
 * themselves knows nothing of it. Answers the name for its cookie; null while a factor is still to be proven.
 */
export async function welcomeBrowser(context: AccountContext): Promise<string | null> {
  const { database, jobs, browser: before, device } = context
  const session = await currentSession(context)
  if (session?.standing !== 'whole') return null
  const { userId, providerOrganisationId } = session
  const at = context.now()
  // There everybody has the same password, and nobody reads the mail of an invented town.
  const isTold = !(await hasOnlyDemo(database))
  return onPlatform(database, async (platform) => {
    await lockPerson(platform, userId)
    if (
      before !== null &&
      (await useBrowser(platform, { userId, browser: before, providerOrganisationId, at }))
    )
      return before
    const browser = randomBytes(nameBytes).toString('base64url')
    if (before !== null) await renameBrowser(platform, { before, after: browser })
    await forgetBrowsers(platform, userId, new Date(Date.parse(at) - browserDays * 86_400_000).toISOString())
    const id = uuidv7()
    await insertBrowser(platform, { id, userId, browser, device, providerOrganisationId, at })
    if (isTold) await putMail(jobs, platform, { kind: 'newBrowser', aboutId: id }, at)
    return browser
  })
}
