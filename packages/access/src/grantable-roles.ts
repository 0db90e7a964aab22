import { roles, type OrganisationKind, type Role } from '@lekboek/domain'
import type { Access } from './subjects.ts'

/** Which roles there are in an organisation, by what it is on the platform. */
const rolesOfKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  controller: ['reporter', 'handler', 'dpo', 'decider', 'admin', 'auditor'],
  processor: ['admin', 'processorContact'],
  consultancy: ['reporter', 'admin'],
  umbrella: ['admin', 'umbrellaAdmin'],
}

/**
 * Which roles somebody with this role may give to others, and take: none above their own. Who administers an
 * organisation appoints all of its people; nobody else appoints anybody.
 */
const grantedBy: Readonly<Record<Role, readonly Role[]>> = {
  reporter: [],
  handler: [],
  dpo: [],
  decider: [],
  admin: roles,
  auditor: [],
  processorContact: [],
  umbrellaAdmin: [],
}

/** Roles that fit an organisation of these kinds. */
export function fittingRoles(kinds: readonly OrganisationKind[]): readonly Role[] {
  return roles.filter((role) => kinds.some((kind) => rolesOfKind[kind].includes(role)))
}

/** Roles that a person may give to others in one register; none where it ended or passed into another. A right that is lent, by a mandate or as deputy, appoints nobody. */
export function grantableRoles(
  access: Pick<Access, 'roles' | 'organisationKinds' | 'phase'>,
): readonly Role[] {
  if (access.phase) return []
  return fittingRoles(access.organisationKinds).filter((role) =>
    access.roles.some((own) => grantedBy[own].includes(role)),
  )
}
