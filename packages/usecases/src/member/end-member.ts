import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { notFound } from '../refusal.ts'
import { changeMembers } from './change-members.ts'
import { readEnd } from './end-role.ts'
import { endHandlingInherited } from './end-handling.ts'
import { endRoles } from './end-roles.ts'
import { membershipsOf } from './memberships-of.ts'

/**
 * A person leaves the organisation: every role ends, at once or from a day on. Answers all roles of that person, ended
 * as they are.
 *
 * @throws {Refusal} notFound for whoever is not one of its people; invalid for the last administrator.
 */
export async function endMember(
  context: Context,
  organisationId: string,
  userId: string,
  input: { readonly until?: Instant | null },
): Promise<Row[]> {
  const rows = await changeMembers(context, organisationId, async (open) => {
    const ended = open.held.filter((one) => one.userId === userId)
    if (ended.length === 0) throw notFound()
    await endRoles(open, ended, readEnd(input, open.now), 'user')
    return membershipsOf(open.register, userId)
  })
  await endHandlingInherited(context, organisationId, userId)
  return rows
}
