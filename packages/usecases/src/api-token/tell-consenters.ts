import { selectHeldRoles, type HeldRole, type Jobs, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { putMail } from '../mail/put-mail.ts'

/** Those who consent to a token that shows dossiers: every DPO of the organisation's own. */
export function consentersAmong(held: readonly HeldRole[]): string[] {
  return [...new Set(held.filter(({ role }) => role === 'dpo').map(({ userId }) => userId))]
}

/** A letter to each of them that a token waits. */
export async function tellConsenters(
  { jobs }: { readonly jobs: Jobs },
  register: Register,
  at: Instant,
): Promise<void> {
  for (const userId of consentersAmong(await selectHeldRoles(register, at)))
    await putMail(
      jobs,
      register,
      { kind: 'apiTokenWaits', aboutId: `${register.organisationId} ${userId}` },
      at,
    )
}
