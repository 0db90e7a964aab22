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

/** A letter to both sides of a mandate that was given, but to whoever gave it. */
export async function tellOfMandate(
  { jobs }: { readonly jobs: Jobs },
  register: Register,
  consultancyId: string,
  at: Instant,
): Promise<void> {
  const clientId = register.organisationId
  const heldIn = (organisationId: string) =>
    register.query<HeldRole & Record<string, unknown>>(heldRolesStatement(organisationId, at))
  const told = [
    { kind: 'mandateGiven', organisationId: clientId, userIds: clientWatchersAmong(await heldIn(clientId)) },
    {
      kind: 'mandateHeld',
      organisationId: consultancyId,
      userIds: assignersAmong(await heldIn(consultancyId)),
    },
  ] as const
  for (const { kind, organisationId, userIds } of told)
    for (const userId of userIds.filter((id) => id !== register.actor.id))
      await putMail(jobs, register, { kind, aboutId: `${organisationId} ${userId}` }, at)
}
