import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { onPlatform, selectPasskey, usePasskey } from '@lekboek/database'
import { invalid, Refusal } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'
import { answeredChallenge, notAccepted } from './challenge.ts'
import { isCredentialId } from './credential-id.ts'
import { verifiedCounter } from './verified-counter.ts'

/**
 * Shows by a passkey of one's own who one is, over a challenge that was made for this person and is used up by it.
 *
 * @throws {Refusal} invalid at `passkey`, the same for one of somebody else and one that never was.
 */
export async function answerWithPasskey(
  context: AccountContext,
  userId: string,
  response: unknown,
): Promise<void> {
  try {
    await answer(context, userId, response)
  } catch (error) {
    if (error instanceof Refusal) throw invalid([{ path: 'passkey', code: 'notAccepted' }])
    throw error
  }
}

async function answer(context: AccountContext, userId: string, response: unknown): Promise<void> {
  const challenge = await answeredChallenge(context, { purpose: 'passkey-proof', userId }, response)
  const given = response as AuthenticationResponseJSON
  await onPlatform(context.database, async (platform) => {
    const passkey = isCredentialId(given.id) ? await selectPasskey(platform, given.id) : null
    if (passkey?.userId !== userId) throw notAccepted()
    const counter = await verifiedCounter(given, challenge, passkey, context.site)
    if (!(await usePasskey(platform, { id: passkey.id, counter, usedAt: context.now() }))) throw notAccepted()
  })
}
