import { selectHeldRoles, type HeldRole, type Jobs, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { putMail } from '../mail/put-mail.ts'

/** Those who see to it that whoever has their rights for a while should: every DPO of the organisation's own. */
export function dposAmong(held: readonly HeldRole[]): string[] {
  return [...new Set(held.filter(({ role }) => role === 'dpo').map(({ userId }) => userId))]
}

/** A letter to each of them, but to the one who named: an administrator did so in the DPO's place. */
export async function tellDpos(
  { jobs }: { readonly jobs: Jobs },
  register: Register,
  at: Instant,
): Promise<void> {
  const dpos = dposAmong(await selectHeldRoles(register, at))
  for (const userId of dpos.filter((id) => id !== register.actor.id))
    await putMail(
      jobs,
      register,
      { kind: 'deputyGiven', aboutId: `${register.organisationId} ${userId}` },
      at,
    )
}
