import { abilityFor, mayInRegister } from '@lekboek/access'
import { inRegister, lockMembers, selectHeldRoles, type HeldRole, type Register } from '@lekboek/database'
import { roles, type Instant, type Role } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { forbidden } from '../refusal.ts'
import { openRegister, type Person, type RegisterAccess } from '../viewer/viewer.ts'

/** An organisation whose people nobody else changes until the transaction ends. */
export interface OpenMembers {
  readonly register: Register
  readonly viewer: Person
  /** The rights of whoever asks, as they are now that nobody else changes them. */
  readonly access: RegisterAccess
  /** Every role that somebody holds at this moment. */
  readonly held: readonly HeldRole[]
  readonly now: Instant
}

/**
 * One change of who is in an organisation, alone among changes of that kind. Rights are read again once nobody else can
 * change them: of two administrators who remove each other at the same moment the second one is none any more.
 *
 * @throws {Refusal} forbidden for whoever appoints nobody; and whatever the work refuses.
 */
export async function changeMembers<Answer>(
  context: Context,
  organisationId: string,
  work: (open: OpenMembers) => Promise<Answer>,
): Promise<Answer> {
  const opening = await openRegister(context, organisationId)
  if (!mayInRegister(opening.ability, 'grant', 'Member')) throw forbidden()
  const { actor, viewer } = opening
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockMembers(register)
    const now = context.now()
    const held = await selectHeldRoles(register, now)
    const access = { ...opening.access, roles: rolesOf(held, viewer.id) }
    if (!mayInRegister(abilityFor(access), 'grant', 'Member')) throw forbidden()
    return work({ register, viewer, access, held, now })
  })
}

/** The roles that a person holds, in the order of the list. */
export function rolesOf(held: readonly HeldRole[], userId: string): Role[] {
  return roles.filter((role) => held.some((one) => one.userId === userId && one.role === role))
}
