import { deleteSessionByToken, onPlatform } from '@lekboek/database'
import type { AccountContext } from './account-context.ts'

/** Ends the session that a browser had before somebody signed in with it anew: its token, wherever it was taken along, opens nothing. */
export async function leaveSession({
  database,
  sessionToken,
}: Pick<AccountContext, 'database' | 'sessionToken'>): Promise<void> {
  if (sessionToken === null) return
  await onPlatform(database, (platform) => deleteSessionByToken(platform, sessionToken))
}
