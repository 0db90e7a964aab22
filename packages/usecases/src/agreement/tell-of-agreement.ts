import { heldRolesStatement, type HeldRole, type Jobs, type Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { putMail } from '../mail/put-mail.ts'

/** Those whom an agreement concerns on either side: the DPO, and at a processor whoever hands in breaches. */
export function agreementWatchersAmong(held: readonly HeldRole[]): string[] {
  const watching = held.filter(({ role }) => role === 'dpo' || role === 'processorContact')
  return [...new Set(watching.map(({ userId }) => userId))]
}

/** A letter to both sides of an agreement that was changed or ended, but to whoever does it. */
export async function tellOfAgreement(
  { platform, jobs }: { readonly platform: Pick<Platform, 'query'>; readonly jobs: Jobs },
  agreement: { readonly controllerId: string; readonly processorId: string; readonly actorId: string },
  at: Instant,
): Promise<void> {
  for (const organisationId of [agreement.controllerId, agreement.processorId]) {
    const held = await platform.query<HeldRole & Record<string, unknown>>(
      heldRolesStatement(organisationId, at),
    )
    for (const userId of agreementWatchersAmong(held).filter((id) => id !== agreement.actorId))
      await putMail(jobs, platform, { kind: 'agreementChanged', aboutId: `${organisationId} ${userId}` }, at)
  }
}
