import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  deleteAssignmentsFrom,
  inRegister,
  insertMandateRefusal,
  isUuid,
  lockGivenMandates,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { mandateById } from './mandate-by-id.ts'
import { personIn } from './mandate-people.ts'

/**
 * A client does not want one of a consultancy's people in its register: they are off every mandate that it gave, at their
 * next request, and nobody puts them back without the client's word. Their colleagues go on.
 *
 * @throws {Refusal} notFound for a mandate that it did not give, and for whoever does not use it.
 */
export async function refuseMandateUser(
  context: Context,
  organisationId: string,
  mandateId: string,
  userId: string,
): Promise<Row> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Mandate')) throw forbidden()
  if (!isUuid(mandateId)) throw notFound()
  return inRegister(context.database, actor, organisationId, async (register) => {
    // Whoever assigns holds the mandate too: nobody is put on it between the word and its effect.
    await lockGivenMandates(register)
    const now = context.now()
    const before = await mandateById(register, mandateId, now)
    const person = before['clientId'] === organisationId ? personIn(before, 'users', userId) : null
    if (!person) throw notFound()
    await insertMandateRefusal(register, { userId, refusedBy: viewer.id, refusedAt: now })
    const mandateIds = await deleteAssignmentsFrom(register, userId)
    const row = await mandateById(register, mandateId, now)
    const summary = {
      ...{ mandateIds, consultancyName: before['consultancyName'] },
      ...{ userId, userName: person.name },
    }
    await appendJournal(register, { verb: 'mandate.userRefused', at: now, incidentId: null, summary })
    return row
  })
}
