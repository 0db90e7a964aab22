import { grantableRoles } from '@lekboek/access'
import {
  selectOwnOrganisation,
  stillBringsAboardStatement,
  type HeldRole,
  type Register,
} from '@lekboek/database'
import { organisationKinds, type Instant } from '@lekboek/domain'
import { rolesOf } from '../member/change-members.ts'

/**
 * Whether whoever sent an invitation may give its roles to whoever takes it, at this moment too: an administrator who was
 * removed does not come back through a second mailbox, and nobody gives rights to themselves. For an umbrella that brought the organisation aboard: whether they administer it still.
 * Among changes of members alone.
 */
export async function stillInvites(
  register: Register,
  held: readonly HeldRole[],
  invitation: {
    readonly invitedBy: string
    readonly roles: readonly string[]
    readonly umbrellaId: string | null
  },
  takerId: string,
  now: Instant,
): Promise<boolean> {
  const { invitedBy, roles, umbrellaId } = invitation
  if (umbrellaId !== null) {
    const statement = stillBringsAboardStatement(register.organisationId, { umbrellaId, invitedBy }, now)
    return (await register.query(statement)).length > 0
  }
  if (invitedBy === takerId) return false
  const kinds: readonly string[] = (await selectOwnOrganisation(register))?.kinds ?? []
  const grantable: readonly string[] = grantableRoles({
    roles: rolesOf(held, invitedBy),
    organisationKinds: organisationKinds.filter((kind) => kinds.includes(kind)),
  })
  return roles.every((role) => grantable.includes(role))
}
