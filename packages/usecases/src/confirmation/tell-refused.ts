import { heldRolesStatement, type HeldRole, type Jobs, type MailKind, type Platform } from '@lekboek/database'
import { addHours, type Instant } from '@lekboek/domain'
import { putMail } from '../mail/put-mail.ts'

/** How long a refusal stands out beside the menu of whoever asked; where it stands for good, it is read any time. */
export const refusalHours = 14 * 24

/** Refusals since then stand out still. */
export const refusedSince = (now: Instant): Instant => addHours(now, -refusalHours)

/** Those who said what was refused, or could say it anew: the administrators of an organisation, or of an umbrella. */
export function askersAmong(held: readonly HeldRole[]): string[] {
  const asking = held.filter(({ role }) => role === 'admin' || role === 'umbrellaAdmin')
  return [...new Set(asking.map(({ userId }) => userId))]
}

/** A letter to each of them, but whoever refuses, that somebody said no. */
export async function tellRefused(
  { platform, jobs }: { readonly platform: Pick<Platform, 'query'>; readonly jobs: Jobs },
  kind: Extract<MailKind, 'providerRefused' | 'apiTokenRefused' | 'mergerRefused'>,
  asked: { readonly organisationId: string; readonly actor: { readonly id: string } },
  at: Instant,
): Promise<void> {
  const { organisationId, actor } = asked
  const held = await platform.query<HeldRole & Record<string, unknown>>(
    heldRolesStatement(organisationId, at),
  )
  for (const userId of askersAmong(held).filter((id) => id !== actor.id))
    await putMail(jobs, platform, { kind, aboutId: `${organisationId} ${userId}` }, at)
}
