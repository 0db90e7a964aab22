import type { Role } from '@lekboek/domain'
import type { MemberRoleFragment } from '../../generated/graphql.ts'

/** Somebody of an organisation, with everything that they are there. */
export interface PersonWithRoles {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Whether the account lets nobody in. */
  readonly isClosed: boolean
  readonly memberships: readonly MemberRoleFragment[]
}

/** People by name, each once. */
export function peopleOf(members: readonly MemberRoleFragment[], locale: string): PersonWithRoles[] {
  const ids = [...new Set(members.map(({ userId }) => userId))]
  return ids
    .flatMap((id) => {
      const memberships = members.filter(({ userId }) => userId === id)
      const [first] = memberships
      if (!first) return []
      const { name, email, isClosed } = first
      return [{ id, name, email, isClosed, memberships }]
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, locale))
}

/** Roles that can be given to a person: those they lack, and those that were to end. */
export function givableRoles({ memberships }: PersonWithRoles, grantable: readonly Role[]): Role[] {
  const lasting = memberships.filter(({ until }) => !until).map(({ role }) => role)
  return grantable.filter((role) => !lasting.includes(role))
}

/** Whether nobody would be DPO any more without this person: a role that ends by itself later still stands today. */
export function isOnlyDpo(people: readonly PersonWithRoles[], id: string): boolean {
  const dpos = people.filter(({ memberships }) => memberships.some(({ role }) => role === 'dpo'))
  return dpos.length === 1 && dpos[0]?.id === id
}

/** Whether the roles together let one person advise as DPO and decide on that advice: article 38(6) GDPR. */
export function advisesAndDecides(roles: readonly Role[]): boolean {
  return roles.includes('dpo') && roles.includes('decider')
}
