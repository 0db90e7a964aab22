import { deleteSession, deleteSessions, onPlatform } from '@lekboek/database'
import { notFound } from '../refusal.ts'
import type { AccountContext } from './account-context.ts'
import { requireWholeSession } from './require-session.ts'

/** Ends one of one's own sessions. @throws {Refusal} notFound for one that is absent, ended or another's. */
export async function endSession(context: AccountContext, id: string): Promise<void> {
  const { userId } = await requireWholeSession(context)
  if (id.includes('\0')) throw notFound()
  const isEnded = await onPlatform(context.database, (platform) => deleteSession(platform, userId, id))
  if (!isEnded) throw notFound()
}

/** Ends every session of one's own but this one. Answers how many. */
export async function endOtherSessions(context: AccountContext): Promise<number> {
  const { userId, id } = await requireWholeSession(context)
  return onPlatform(context.database, (platform) => deleteSessions(platform, userId, id))
}

/** Signs out everywhere, here too. Answers how many sessions ended. */
export async function endAllSessions(context: AccountContext): Promise<number> {
  const { userId } = await requireWholeSession(context)
  return onPlatform(context.database, (platform) => deleteSessions(platform, userId, null))
}
