import { heldRolesStatement, type HeldRole, type Jobs, type MailKind, type Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { putMail } from '../mail/put-mail.ts'

/** Those whom an agreement concerns on either side: the DPO, and at a processor whoever hands in breaches. */
export function agreementWatchersAmong(held: readonly HeldRole[]): string[] {
  const watching = held.filter(({ role }) => role === 'dpo' || role === 'processorContact')
  return [...new Set(watching.map(({ userId }) => userId))]
}

/** What befell an agreement, or was said of whoever claims to be its supplier. */
export type AgreementNews =
  | 'agreementAdded'
  | 'agreementChanged'
  | 'agreementConfirmed'
  | 'agreementObjected'
  | 'claimConfirmed'
  | 'claimRefused'

/** Which letter each side gets. */
const letters: Readonly<
  Record<AgreementNews, Readonly<Record<'controller' | 'processor', MailKind | null>>>
> = {
  // A controller's own DPO hears what others of its people added; the processor, that somebody says it works for them.
  agreementAdded: { controller: 'agreementChanged', processor: 'agreementAdded' },
  agreementChanged: { controller: 'agreementChanged', processor: 'agreementChanged' },
  agreementConfirmed: { controller: null, processor: null },
  agreementObjected: { controller: 'agreementObjected', processor: null },
  // The controller's agreement leads elsewhere from then on.
  claimConfirmed: { controller: 'agreementChanged', processor: 'claimConfirmed' },
  claimRefused: { controller: null, processor: 'claimRefused' },
}

/** A letter to either side of an agreement that has one there, but to whoever does it. */
export async function tellOfAgreement(
  { platform, jobs }: { readonly platform: Pick<Platform, 'query'>; readonly jobs: Jobs },
  news: AgreementNews,
  agreement: {
    readonly controllerId: string
    readonly processorId: string | null
    readonly actorId: string
  },
  at: Instant,
): Promise<void> {
  const sides = [
    { kind: letters[news].controller, organisationId: agreement.controllerId },
    { kind: letters[news].processor, organisationId: agreement.processorId },
  ]
  for (const { kind, organisationId } of sides) {
    if (kind === null || organisationId === null) continue
    const held = await platform.query<HeldRole & Record<string, unknown>>(
      heldRolesStatement(organisationId, at),
    )
    for (const userId of agreementWatchersAmong(held).filter((id) => id !== agreement.actorId))
      await putMail(jobs, platform, { kind, aboutId: `${organisationId} ${userId}` }, at)
  }
}
