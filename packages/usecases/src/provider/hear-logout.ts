import {
  endVouchedSessions,
  isUuid,
  onPlatform,
  selectProvider,
  takeProviderLogout,
  type StoredProvider,
} from '@lekboek/database'
import { readLogoutToken, type LogoutWord } from './logout-token.ts'
import type { ProviderDoorContext } from './provider-context.ts'
import { logoutId, providerSessionOf } from './provider-session.ts'

/**
 * Ends the sessions of which an organisation's provider says that they ended there: at their next request they open nothing.
 * It ends those that came through the same client of the same provider, and no others.
 *
 * @returns false for what is not to be believed, and for what was heard before.
 * @throws {Error} where the provider's keys cannot be had: it may say it again.
 */
export async function hearLogout(
  { database, providers, now }: ProviderDoorContext,
  organisationId: string,
  token: string,
): Promise<boolean> {
  if (!isUuid(organisationId)) return false
  const at = now()
  const provider = await onPlatform(database, (platform) => selectProvider(platform, organisationId))
  if (provider === null) return false
  const word = await readLogoutToken(providers, provider, token, at)
  const id = word && logoutId(word.jti, provider)
  if (!word || id === null) return false
  return onPlatform(database, async (platform) => {
    if (!(await takeProviderLogout(platform, { id, expiresAt: word.until, at }))) return false
    await endVouchedSessions(platform, endedBy(word, provider))
    return true
  })
}

function endedBy({ sid, sub }: LogoutWord, provider: StoredProvider) {
  const { providerSession: session, providerSubject: subject } = providerSessionOf({ sid, sub }, provider)
  return { session, subject }
}
