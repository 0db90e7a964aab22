import { mayInRegister } from '@lekboek/access'
import { appendJournal, deleteMandateAssignment, inRegister, isUuid } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { mandateById } from './mandate-by-id.ts'
import { personIn } from './mandate-people.ts'

/**
 * A consultancy takes one of its people off a mandate; it acts at that person's next request.
 *
 * @throws {Refusal} notFound for a mandate that it does not hold, and for whoever does not use it.
 */
export async function unassignMandate(
  context: Context,
  organisationId: string,
  mandateId: string,
  userId: string,
): Promise<Row> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'assign', 'Mandate')) throw forbidden()
  if (!isUuid(mandateId) || userId.includes('\0')) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const before = await mandateById(register, mandateId, now)
    if (!(await deleteMandateAssignment(register, organisationId, { mandateId, userId }))) throw notFound()
    const userName = personIn(before, 'users', userId)?.name ?? null
    const summary = { mandateId, clientName: before['clientName'], userId, userName }
    const row = await mandateById(register, mandateId, now)
    await appendJournal(register, { verb: 'mandate.unassigned', at: now, incidentId: null, summary })
    return row
  })
}
