import { appendJournal, selectHeldRoles, type Register } from '@lekboek/database'
import { roles, type Instant, type Role } from '@lekboek/domain'
import { beginMembership } from '../member/begin-membership.ts'
import { rolesOf } from '../member/change-members.ts'
import { endRoles, isLastAdministrator } from '../member/end-roles.ts'

/** What a provider's word gives somebody. */
export interface WantedRoles {
  readonly roles: readonly Role[]
  /** Whether roles that it gave before and does not name any more end. */
  readonly takes: boolean
}

/**
 * Brings the roles that the provider gave somebody in line with what it says now. Roles that people gave stay: the provider
 * takes only what it gave. The last administrator stays too, whatever the provider says.
 */
export async function followRoleClaim(
  register: Register,
  person: { readonly id: string; readonly name: string },
  wanted: WantedRoles | null,
  now: Instant,
): Promise<void> {
  if (wanted === null) return
  const held = await selectHeldRoles(register, now)
  const own = rolesOf(held, person.id)
  for (const role of wanted.roles.filter((one) => !own.includes(one))) {
    const given = { userId: person.id, role, grantedBy: null, byProvider: true }
    await beginMembership(register, own, given, now)
    const summary = { userId: person.id, userName: person.name, role, byProvider: true }
    await appendJournal(register, { verb: 'member.roleGiven', at: now, incidentId: null, summary })
  }
  if (!wanted.takes) return
  const after = await selectHeldRoles(register, now)
  const gone = after.filter(
    ({ userId, byProvider, role }) =>
      userId === person.id && byProvider && !wanted.roles.some((one) => one === role),
  )
  const ended = isLastAdministrator(after, gone) ? gone.filter(({ role }) => role !== 'admin') : gone
  if (ended.length === 0) return
  const known = ended.filter(({ role }) => roles.some((one) => one === role))
  await endRoles({ register, held: after, now, viewer: person }, known, now, 'role')
}
