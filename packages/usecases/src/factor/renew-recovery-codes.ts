import { lockPerson, onPlatform, selectCredentials, selectTotp } from '@lekboek/database'
import { notFound } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'
import { retokened, type RenewedSession } from '../session/renewed-session.ts'
import { requireWholeSession } from '../session/require-session.ts'
import { giveRecoveryCodes } from './recovery-codes.ts'
import { requireWholeProof, type Proof } from './require-proof.ts'

/** Ten new codes on paper; the earlier ones open nothing any more. @throws {Refusal} notFound without a factor. */
export async function renewRecoveryCodes(
  context: AccountContext,
  proof: Proof,
): Promise<{ readonly session: RenewedSession; readonly recoveryCodes: readonly string[] }> {
  const session = await requireWholeSession(context)
  await requireWholeProof(context, session, proof)
  const { userId } = session
  return onPlatform(context.database, async (platform) => {
    await lockPerson(platform, userId)
    const [totp, passkeys] = [await selectTotp(platform, userId), await selectCredentials(platform, userId)]
    if (!totp?.confirmedAt && passkeys.length === 0) throw notFound()
    const recoveryCodes = await giveRecoveryCodes(platform, {
      userId,
      secret: context.secret,
      now: context.now(),
    })
    return { recoveryCodes, session: await retokened(platform, userId, context.sessionToken ?? '') }
  })
}
