import type { HeldRole, Jobs, Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { heldRolesOver } from '../break-glass/tell-key-watchers.ts'
import { putMail } from '../mail/put-mail.ts'

/** Those who can agree that an organisation passes into another: every administrator of its own. */
export function agreersAmong(held: readonly HeldRole[]): string[] {
  return [...new Set(held.filter(({ role }) => role === 'admin').map(({ userId }) => userId))]
}

/** A letter to each of them that a merger waits for one. */
export async function tellWhoAgrees(
  { platform, jobs }: { readonly platform: Pick<Platform, 'query'>; readonly jobs: Jobs },
  predecessorId: string,
  at: Instant,
): Promise<void> {
  for (const userId of agreersAmong(await heldRolesOver(platform, predecessorId, at)))
    await putMail(jobs, platform, { kind: 'mergerWaits', aboutId: `${predecessorId} ${userId}` }, at)
}
