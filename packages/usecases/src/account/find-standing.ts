import { onPlatform, selectCredentials, selectTotp, type Standing } from '@lekboek/database'
import type { AccountContext } from '../session/account-context.ts'
import { currentSession } from '../session/require-session.ts'

/** How far somebody has come in, and what they may do next. */
export interface AccountStanding {
  readonly standing: 'none' | Standing
  /** What can be answered; empty for a stranger and for whoever has nothing yet. */
  readonly ways: readonly ('totp' | 'passkey' | 'recovery')[]
  /** Of who must enrol: whether they show a password first, since a provider's word adds no way in. */
  readonly asksProof?: boolean
  /** Of who came through an organisation's provider: they may sign out there as well. */
  readonly isThroughProvider?: boolean
}

/** For the page that leads in: all that a half session may know of its person. */
export async function findStanding(context: AccountContext): Promise<AccountStanding> {
  const session = await currentSession(context)
  if (session === null) return { standing: 'none', ways: [] }
  const { userId, standing } = session
  if (standing === 'whole') {
    return { standing, ways: [], isThroughProvider: session.providerOrganisationId !== null }
  }
  if (standing === 'enrol') {
    return { standing, ways: [], asksProof: session.providerOrganisationId !== null }
  }
  return onPlatform(context.database, async (platform) => {
    const [totp, passkeys] = [await selectTotp(platform, userId), await selectCredentials(platform, userId)]
    const own = { totp: Boolean(totp?.confirmedAt), passkey: passkeys.length > 0, recovery: true }
    return { standing, ways: (['totp', 'passkey', 'recovery'] as const).filter((way) => own[way]) }
  })
}
