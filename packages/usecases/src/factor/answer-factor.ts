import { onPlatform } from '@lekboek/database'
import { factorRequired, invalid } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'
import { renewSession, type RenewedSession } from '../session/renewed-session.ts'
import { requireSession } from '../session/require-session.ts'
import { countFactorAttempt, forgetFactorAttempts } from './factor-attempts.ts'
import { useTotpCode, useWrittenCode } from './proven-code.ts'

/** A code of the app, or one of those on paper. */
export interface FactorAnswer {
  readonly kind: 'totp' | 'recovery'
  readonly code: string
}

/**
 * Proves the second factor after the password. The session gets a new token: the half one, wherever it was taken along,
 * opens nothing.
 *
 * @throws {Refusal} tooOften; invalid at `code` for one that is wrong or was used before; factorRequired where there is
 * no factor to answer yet.
 */
export async function answerFactor(
  context: AccountContext,
  { kind, code }: FactorAnswer,
): Promise<RenewedSession> {
  const session = await requireSession(context)
  const { userId } = session
  if (session.standing === 'enrol') throw factorRequired()
  await countFactorAttempt(context, userId)
  const proving = { userId, secret: context.secret, now: context.now() }
  const use = kind === 'totp' ? useTotpCode : useWrittenCode
  const renewed = await onPlatform(context.database, async (platform) => {
    if (!(await use(platform, code, proving))) throw invalid([{ path: 'code', code: 'notAccepted' }])
    return renewSession(platform, context, session, proving.now)
  })
  await forgetFactorAttempts(context, userId)
  return renewed
}
