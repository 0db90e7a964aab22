import { lockIdentity, onPlatform, type JobData } from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { alignNames } from './align-names.ts'

/** Lets an organisation be called what its history says from this day on; again and again, if need be. */
export async function alignOrganisation(
  { database, now }: SystemContext,
  { organisationId, at }: JobData['align-identity'],
): Promise<void> {
  const present = now()
  // The queue's clock may be a little ahead of this one.
  const instant = at > present ? at : present
  await onPlatform(database, async (platform) => {
    await lockIdentity(platform, [organisationId])
    await alignNames(platform, organisationId, instant)
  })
}
