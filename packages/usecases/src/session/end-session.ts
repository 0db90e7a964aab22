import { deleteSession, deleteSessions, endBrowsers, onPlatform } from '@lekboek/database'
import { requireProof, type Proof } from '../factor/require-proof.ts'
import { notFound } from '../refusal.ts'
import type { AccountContext } from './account-context.ts'
import { requireWholeSession } from './require-session.ts'

/**
 * Ends one of one's own sessions, for whoever shows once more who they are. @throws {Refusal} invalid; notFound for one that
 * is absent, ended or another's.
 */
export async function endSession(context: AccountContext, id: string, proof: Proof): Promise<void> {
  const session = await requireWholeSession(context)
  await requireProof(context, session, proof)
  if (id.includes('\0')) throw notFound()
  const isEnded = await onPlatform(context.database, (platform) =>
    deleteSession(platform, session.userId, id),
  )
  if (!isEnded) throw notFound()
}

/**
 * Ends every session of one's own but this one; no other browser is known any more. Answers how many.
 *
 * @throws {Refusal} invalid for whoever does not show once more who they are.
 */
export async function endOtherSessions(context: AccountContext, proof: Proof): Promise<number> {
  const session = await requireWholeSession(context)
  await requireProof(context, session, proof)
  return endAllBut(context, session.userId, { id: session.id, browser: context.browser })
}

/** Signs out everywhere, here too; no browser is known any more. Answers how many sessions ended. @throws {Refusal} as above. */
export async function endAllSessions(context: AccountContext, proof: Proof): Promise<number> {
  const session = await requireWholeSession(context)
  await requireProof(context, session, proof)
  return endAllBut(context, session.userId, { id: null, browser: null })
}

async function endAllBut(
  { database, now }: AccountContext,
  userId: string,
  kept: { readonly id: string | null; readonly browser: string | null },
): Promise<number> {
  return onPlatform(database, async (platform) => {
    await endBrowsers(platform, userId, kept.browser, now())
    return deleteSessions(platform, userId, kept.id)
  })
}
