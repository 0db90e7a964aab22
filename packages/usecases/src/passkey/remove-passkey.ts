import {
  deletePasskey,
  isUuid,
  lockPerson,
  onPlatform,
  selectCredentials,
  selectTotp,
} from '@lekboek/database'
import { settleWithoutFactor } from '../factor/last-factor.ts'
import { requireWholeProof, type Proof } from '../factor/require-proof.ts'
import { notFound } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'
import { renewOnlySession, type RenewedSession } from '../session/renewed-session.ts'
import { requireWholeSession } from '../session/require-session.ts'

/**
 * Takes away one of one's own passkeys; it signs nobody in any more. Every other session of the person ends.
 *
 * @throws {Refusal} notFound for one that is absent or another's; invalid where it is the last factor of somebody who
 * must have one.
 */
export async function removePasskey(
  context: AccountContext,
  id: string,
  proof: Proof,
): Promise<RenewedSession> {
  const session = await requireWholeSession(context)
  await requireWholeProof(context, session, proof)
  if (!isUuid(id)) throw notFound()
  const now = context.now()
  const { userId } = session
  return onPlatform(context.database, async (platform) => {
    await lockPerson(platform, userId)
    if (!(await deletePasskey(platform, userId, id))) throw notFound()
    const [totp, passkeys] = [await selectTotp(platform, userId), await selectCredentials(platform, userId)]
    if (!totp?.confirmedAt && passkeys.length === 0) await settleWithoutFactor(platform, session)
    return renewOnlySession(platform, context, session, now)
  })
}
