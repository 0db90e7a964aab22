import { heldRolesStatement, type HeldRole, type Jobs, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { putMail } from '../mail/put-mail.ts'

/** Those who see to it that whoever is let into their register should be: every DPO of the organisation's own. */
export function clientWatchersAmong(held: readonly HeldRole[]): string[] {
  return withRole(held, 'dpo')
}

/** Those who say who of a consultancy uses a mandate. */
export function assignersAmong(held: readonly HeldRole[]): string[] {
  return withRole(held, 'admin')
}

const withRole = (held: readonly HeldRole[], role: string) => [
  ...new Set(held.filter((one) => one.role === role).map(({ userId }) => userId)),
]

/**
 * A letter to both sides of a mandate that was given, but to whoever gave it.
 *
 * @param consultancyId null where nobody has to say who uses it.
 */
export async function tellOfMandate(
  { jobs }: { readonly jobs: Jobs },
  register: Register,
  consultancyId: string | null,
  at: Instant,
): Promise<void> {
  const clientId = register.organisationId
  const heldIn = (organisationId: string) =>
    register.query<HeldRole & Record<string, unknown>>(heldRolesStatement(organisationId, at))
  const tell = async (kind: 'mandateGiven' | 'mandateHeld', organisationId: string, userIds: string[]) => {
    for (const userId of userIds.filter((id) => id !== register.actor.id))
      await putMail(jobs, register, { kind, aboutId: `${organisationId} ${userId}` }, at)
  }
  await tell('mandateGiven', clientId, clientWatchersAmong(await heldIn(clientId)))
  if (consultancyId !== null)
    await tell('mandateHeld', consultancyId, assignersAmong(await heldIn(consultancyId)))
}
