import type { Instant } from '@lekboek/domain'
import { isUuid } from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import type { Row } from '../input/row.ts'
import { conflict, notFound } from '../refusal.ts'
import { changeMembers } from './change-members.ts'
import { endHandlingInherited } from './end-handling.ts'
import { endRoles } from './end-roles.ts'
import { membershipsOf } from './memberships-of.ts'

export interface EndRoleInput {
  /** Version of the membership that the person saw. */
  readonly version: number
  /** From when on; at once where left out. */
  readonly until?: Instant | null
}

/**
 * An administrator takes one role from one person, at once or from a day on.
 *
 * @throws {Refusal} notFound for a membership that is absent, foreign or over; conflict, with the membership as it is;
 * invalid for the last administrator.
 */
export async function endRole(
  context: Context,
  organisationId: string,
  membershipId: string,
  input: EndRoleInput,
): Promise<Row> {
  const { userId, answer } = await changeMembers(context, organisationId, async (open) => {
    const { held, register, now } = open
    const ended = isUuid(membershipId) ? held.find(({ id }) => id === membershipId) : undefined
    if (!ended) throw notFound()
    const row = async () => {
      const rows = await membershipsOf(register, ended.userId)
      return rows.find((one) => one['id'] === membershipId) ?? {}
    }
    if (ended.version !== input.version) throw conflict(ended.version, await row())
    await endRoles(open, [ended], readEnd(input, now), 'membership')
    return { userId: ended.userId, answer: await row() }
  })
  await endHandlingInherited(context, organisationId, userId)
  return answer
}

/** Nobody's past can be changed: an end lies now or ahead. */
export function readEnd(input: { readonly until?: Instant | null }, now: Instant): Instant {
  const fields = new Fields(input, now)
  const until = fields.optionalInstant('until') ?? now
  if (until < now) fields.addOnce('until', 'endBeforeBegin')
  fields.refuse()
  return until
}
