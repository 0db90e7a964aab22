import { mayInRegister } from '@lekboek/access'
import { appendJournal, inRegister, isUuid, revokeStoredMandate } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { mandateById } from './mandate-by-id.ts'

/**
 * A client ends a mandate. It acts at the next request of whoever used it: every request loads the viewer anew.
 * Ending it twice changes nothing.
 */
export async function revokeMandate(
  context: Context,
  organisationId: string,
  mandateId: string,
): Promise<Row> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Mandate')) throw forbidden()
  if (!isUuid(mandateId)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const end = { id: mandateId, clientId: organisationId, revokedAt: now, revokedBy: viewer.id }
    const isRevoked = await revokeStoredMandate(register, end)
    const row = await mandateById(register, mandateId, now)
    // The consultancy that holds it sees the mandate too, and has no say over its end.
    if (row['clientId'] !== organisationId) throw notFound()
    if (isRevoked) {
      const summary = { mandateId, consultancyName: row['consultancyName'], scope: row['scope'] }
      await appendJournal(register, { verb: 'mandate.revoked', at: now, incidentId: null, summary })
    }
    return row
  })
}
