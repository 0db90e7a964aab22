import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { deleteSessionByToken, onPlatform, selectPasskey, usePasskey } from '@lekboek/database'
import { countAddressAttempt, forgetFactorAttempts } from '../factor/factor-attempts.ts'
import type { AccountContext } from '../session/account-context.ts'
import { beginSession, sessionHours, type RenewedSession } from '../session/renewed-session.ts'
import { answeredChallenge, anybody, notAccepted } from './challenge.ts'
import { isCredentialId } from './credential-id.ts'
import { verifiedCounter } from './verified-counter.ts'

/**
 * Signs in with a passkey alone: the device and the finger, face or PIN that opens it are two factors. Whatever session
 * the browser had, half or whole, ends.
 *
 * @throws {Refusal} tooOften; invalid at `response`, the same for a passkey that was removed and one that never was.
 */
export async function signInWithPasskey(context: AccountContext, response: unknown): Promise<RenewedSession> {
  await countAddressAttempt(context)
  const challenge = await answeredChallenge(
    context,
    { purpose: 'passkey-sign-in', userId: anybody },
    response,
  )
  const answer = response as AuthenticationResponseJSON
  const now = context.now()
  const expiresAt = new Date(Date.parse(now) + sessionHours * 3_600_000).toISOString()
  const { userId, session } = await onPlatform(context.database, async (platform) => {
    const passkey = isCredentialId(answer.id) ? await selectPasskey(platform, answer.id) : null
    if (passkey === null) throw notAccepted()
    const counter = await verifiedCounter(answer, challenge, passkey, context.site)
    // A copied key would come with a counter that was seen already.
    if (!(await usePasskey(platform, { id: passkey.id, counter, usedAt: now }))) throw notAccepted()
    if (context.sessionToken !== null) await deleteSessionByToken(platform, context.sessionToken)
    const begun = await beginSession(platform, context, { userId: passkey.userId, expiresAt, now })
    return { userId: passkey.userId, session: begun }
  })
  await forgetFactorAttempts(context, userId)
  return session
}
