import type { Role } from '@lekboek/domain'
import { insertMembership, lockIdentity, onPlatform, uuidv7 } from '@lekboek/database'
import { askNewcomers } from '../merger/ask-newcomers.ts'
import type { OperatorContext } from './add-organisation.ts'

/** The operator gives a person a role in an organisation, such as its first administrator. */
export async function addMember(
  { database, now }: OperatorContext,
  membership: { readonly userId: string; readonly organisationId: string; readonly role: Role },
): Promise<void> {
  const at = now()
  const given = { id: uuidv7(), validFrom: at, validUntil: null, grantedBy: null, createdAt: at }
  await onPlatform(database, async (platform) => {
    await lockIdentity(platform, [membership.organisationId])
    await askNewcomers(platform, membership.organisationId, at)
    await insertMembership(platform, { ...membership, ...given })
  })
}
