import { grantableRoles } from '@lekboek/access'
import { selectOwnOrganisation, type HeldRole, type Register } from '@lekboek/database'
import { organisationKinds } from '@lekboek/domain'
import { rolesOf } from '../member/change-members.ts'

/**
 * Whether whoever sent an invitation may give its roles at this moment too: an administrator who was removed does not come
 * back through a second mailbox. Among changes of members alone.
 */
export async function stillInvites(
  register: Register,
  held: readonly HeldRole[],
  { invitedBy, roles }: { readonly invitedBy: string; readonly roles: readonly string[] },
): Promise<boolean> {
  const kinds: readonly string[] = (await selectOwnOrganisation(register))?.kinds ?? []
  const grantable: readonly string[] = grantableRoles({
    roles: rolesOf(held, invitedBy),
    organisationKinds: organisationKinds.filter((kind) => kinds.includes(kind)),
  })
  return roles.every((role) => grantable.includes(role))
}
