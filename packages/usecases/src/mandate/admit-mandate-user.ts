import { mayInRegister } from '@lekboek/access'
import { appendJournal, deleteMandateRefusal, inRegister, isUuid, lockGivenMandates } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { mandateById } from './mandate-by-id.ts'
import { personIn } from './mandate-people.ts'

/**
 * A client allows again whom it did not want under its mandates. Nobody is in its register by that alone: the consultancy
 * may put them back.
 *
 * @throws {Refusal} notFound for a mandate that it did not give, and for whoever is not refused.
 */
export async function admitMandateUser(
  context: Context,
  organisationId: string,
  mandateId: string,
  userId: string,
): Promise<Row> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Mandate')) throw forbidden()
  if (!isUuid(mandateId)) throw notFound()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockGivenMandates(register)
    const now = context.now()
    const before = await mandateById(register, mandateId, now)
    const person = before['clientId'] === organisationId ? personIn(before, 'refused', userId) : null
    if (!person) throw notFound()
    await deleteMandateRefusal(register, userId)
    const row = await mandateById(register, mandateId, now)
    const summary = { consultancyName: before['consultancyName'], userId, userName: person.name }
    await appendJournal(register, { verb: 'mandate.userAdmitted', at: now, incidentId: null, summary })
    return row
  })
}
