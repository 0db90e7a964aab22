import { countAttempt } from '@lekboek/database'
import type { Context } from '../context.ts'
import { rateLimited } from '../refusal.ts'

const day = 86_400
/** A new organisation invites its people in a day; nobody writes to thousands of strangers through this platform. */
const perOrganisation = { seconds: day, max: 300 }
/** A mailbox is not filled by pressing a button. */
const perAddress = { seconds: day, max: 10 }

/** Counts a letter that is about to be sent to an address outside. @throws {Refusal} rateLimited. */
export async function countInvitation(
  { database, now }: Context,
  organisationId: string,
  invitationId: string | null,
): Promise<void> {
  const rules = [
    { key: `invitations|${organisationId}`, rule: perOrganisation },
    ...(invitationId === null ? [] : [{ key: `invitation|${invitationId}`, rule: perAddress }]),
  ]
  for (const { key, rule } of rules) {
    const { isAllowed } = await countAttempt(database, key, rule, now())
    if (!isAllowed) throw rateLimited()
  }
}
