import { grantableRoles } from '@lekboek/access'
import type { Role } from '@lekboek/domain'
import { appendJournal } from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import type { Row } from '../input/row.ts'
import { notFound } from '../refusal.ts'
import { beginMembership } from './begin-membership.ts'
import { changeMembers, rolesOf, type OpenMembers } from './change-members.ts'
import { membershipsOf } from './memberships-of.ts'

/**
 * An administrator gives one of the organisation's people one more role. A role that was to end goes on.
 *
 * @throws {Refusal} notFound for whoever is not one of its people, whether they exist elsewhere or not; invalid for a role
 * that the organisation does not have or that is above the administrator's own, and for a role for oneself.
 */
export async function giveRole(
  context: Context,
  organisationId: string,
  userId: string,
  role: Role,
): Promise<Row> {
  return changeMembers(context, organisationId, async (open) => {
    const { register, held, now, viewer } = open
    const member = held.find((one) => one.userId === userId)
    if (!member) throw notFound()
    refuseUngrantable(open, userId, role)
    const given = { userId, userName: member.name, role, grantedBy: viewer.id }
    const isNew = await beginMembership(register, rolesOf(held, userId), given, now)
    const rows = await membershipsOf(register, userId)
    const row = rows.find((one) => one['role'] === role)
    if (!row) throw new Error('a role that was given is not there')
    if (isNew) {
      const summary = { userId, userName: member.name, role }
      await appendJournal(register, { verb: 'member.roleGiven', at: now, incidentId: null, summary })
    }
    return row
  })
}

function refuseUngrantable({ access, viewer, now }: OpenMembers, userId: string, role: Role): void {
  const fields = new Fields({ role }, now)
  fields.optionalChoice('role', grantableRoles(access))
  if (userId === viewer.id) fields.add('user', 'ownRights')
  fields.refuse()
}
