import { confirmStoredTotp, lockPerson, onPlatform, selectTotp } from '@lekboek/database'
import { conflict, invalid } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'
import { renewOnlySession, type RenewedSession } from '../session/renewed-session.ts'
import { requireAnsweredSession } from '../session/require-session.ts'
import { countFactorAttempt, forgetFactorAttempts } from './factor-attempts.ts'
import { giveRecoveryCodes } from './recovery-codes.ts'
import { unsealed } from './sealed-secret.ts'
import { stepOfCode } from './totp-code.ts'

export interface ConfirmedTotp {
  readonly session: RenewedSession
  /** To be kept on paper; they are never shown again. */
  readonly recoveryCodes: readonly string[]
}

/**
 * Turns codes of an app on, once a first code shows that the app has the secret. Every other session of the person ends.
 *
 * @throws {Refusal} conflict where another tab began anew or was first; invalid at `code`.
 */
export async function confirmTotp(
  context: AccountContext,
  { id, code }: { readonly id: string; readonly code: string },
): Promise<ConfirmedTotp> {
  const session = await requireAnsweredSession(context)
  const { userId } = session
  await countFactorAttempt(context, userId)
  const now = context.now()
  const { secret } = context
  const confirmed = await onPlatform(context.database, async (platform) => {
    await lockPerson(platform, userId)
    const totp = await selectTotp(platform, userId)
    if (!totp || totp.confirmedAt !== null || totp.id !== id) throw conflict(1, null)
    const key = unsealed(totp.sealedSecret, secret, userId)
    const step = key === null ? null : stepOfCode(key, code, now)
    if (step === null) throw invalid([{ path: 'code', code: 'notAccepted' }])
    await confirmStoredTotp(platform, { userId, step, confirmedAt: now })
    const recoveryCodes = await giveRecoveryCodes(platform, { userId, secret, now })
    return { recoveryCodes, session: await renewOnlySession(platform, context, session, now) }
  })
  await forgetFactorAttempts(context, userId)
  return confirmed
}
