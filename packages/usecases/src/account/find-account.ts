import {
  countRecoveryCodes,
  onPlatform,
  selectHash,
  selectPasskeys,
  selectSessions,
  selectTotp,
  type ListedPasskey,
  type ListedSession,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { AccountContext } from '../session/account-context.ts'
import { requireWholeSession } from '../session/require-session.ts'
import { idleSince } from '../session/session-key.ts'

/** How a person comes in, and where they are. */
export interface Account {
  readonly email: string
  /** Whether the person may not be without a second factor. */
  readonly isAsked: boolean
  /** Since when codes of an app are on; null where they are off. */
  readonly totpAt: Instant | null
  /** Whether there is one; whoever came through a provider alone has none. */
  readonly hasPassword: boolean
  readonly recoveryCodesLeft: number
  readonly passkeys: readonly ListedPasskey[]
  readonly sessions: readonly (ListedSession & { readonly isThis: boolean })[]
}

/** One's own ways in and sessions; nothing of them is a secret, so none can be read here. */
export async function findAccount(context: AccountContext): Promise<Account> {
  const { id, userId, email, isAsked } = await requireWholeSession(context)
  const at = context.now()
  const now = { at, idleSince: idleSince(at, context.idleMinutes) }
  const hasPassword = (await selectHash(context.database, userId)) !== null
  return onPlatform(context.database, async (platform) => {
    const totp = await selectTotp(platform, userId)
    const sessions = await selectSessions(platform, userId, now)
    return {
      ...{ email, isAsked, hasPassword, totpAt: totp?.confirmedAt ?? null },
      recoveryCodesLeft: await countRecoveryCodes(platform, userId),
      passkeys: await selectPasskeys(platform, userId),
      sessions: sessions.map((session) => ({ ...session, isThis: session.id === id })),
    }
  })
}
