import { deleteTotp, lockPerson, onPlatform, selectCredentials } from '@lekboek/database'
import { notFound } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'
import { renewOnlySession, type RenewedSession } from '../session/renewed-session.ts'
import { requireWholeSession } from '../session/require-session.ts'
import { settleWithoutFactor } from './last-factor.ts'
import { requireWholeProof, type Proof } from './require-proof.ts'

/** Turns codes of an app off. @throws {Refusal} invalid where nothing else is left to somebody who must have a factor. */
export async function removeTotp(context: AccountContext, proof: Proof): Promise<RenewedSession> {
  const session = await requireWholeSession(context)
  await requireWholeProof(context, session, proof)
  const now = context.now()
  return onPlatform(context.database, async (platform) => {
    await lockPerson(platform, session.userId)
    if (!(await deleteTotp(platform, session.userId))) throw notFound()
    const passkeys = await selectCredentials(platform, session.userId)
    if (passkeys.length === 0) await settleWithoutFactor(platform, session)
    return renewOnlySession(platform, context, session, now)
  })
}
