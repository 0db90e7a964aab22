import { deleteRecoveryCodes, type Platform, type SessionRow } from '@lekboek/database'
import { invalid } from '../refusal.ts'

/** After the last factor went: codes on paper stand in for nothing. @throws {Refusal} invalid where one must stay. */
export async function settleWithoutFactor(
  platform: Platform,
  { userId, isAsked }: SessionRow,
): Promise<void> {
  if (isAsked) throw invalid([{ path: 'factor', code: 'lastFactor' }])
  await deleteRecoveryCodes(platform, userId)
}
