import { forgetUnasked, setSuccessor, type Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { alignHoldings } from './holdings.ts'

/**
 * An organisation without people passes by the word of its umbrella. Once it has some before that day, the merger waits for
 * the word of an administrator of theirs, as if they had been there when it was planned; without it, the day changes nothing.
 * Answers the merger that waits from now on, or null.
 */
export async function askNewcomers(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  now: Instant,
): Promise<string | null> {
  const mergerId = await forgetUnasked(platform, organisationId, now)
  if (mergerId === null) return null
  await setSuccessor(platform, organisationId, null)
  await alignHoldings(platform, organisationId)
  return mergerId
}
