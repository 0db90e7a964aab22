import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  insertMandateAssignment,
  isUuid,
  selectMember,
  usableMandateStatement,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { mandateById } from './mandate-by-id.ts'

/**
 * A consultancy lets one of its own people use a mandate that it holds. The client sees that person's name.
 *
 * @throws {Refusal} notFound for a mandate that it does not hold or that has ended, and for anybody who is no member.
 */
export async function assignMandate(
  context: Context,
  organisationId: string,
  mandateId: string,
  userId: string,
): Promise<Row> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'assign', 'Mandate')) throw forbidden()
  if (!isUuid(mandateId)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const [usable, member] = await Promise.all([
      register.query(usableMandateStatement(organisationId, mandateId, now)),
      // PostgreSQL refuses NUL in a text: nobody has such an id.
      userId.includes('\0') ? null : selectMember(register, userId, now),
    ])
    if (usable.length === 0 || !member) throw notFound()
    const isNew = await insertMandateAssignment(register, {
      mandateId,
      userId,
      assignedBy: viewer.id,
      createdAt: now,
    })
    const row = await mandateById(register, mandateId)
    if (isNew) {
      const summary = { mandateId, clientName: row['clientName'], userId, userName: member.name }
      await appendJournal(register, { verb: 'mandate.assigned', at: now, incidentId: null, summary })
    }
    return row
  })
}
