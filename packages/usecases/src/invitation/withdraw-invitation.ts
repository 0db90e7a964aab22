import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  dropWaitingMail,
  inRegister,
  isUuid,
  lockInvitation,
  withdrawStoredInvitation,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { invitationById } from './invitation-by-id.ts'

/**
 * Takes an invitation back: its link opens nothing from now on. Taken back twice changes nothing.
 *
 * @throws {Refusal} invalid once it was accepted: the membership is there, and ends in its own way.
 */
export async function withdrawInvitation(
  context: Context,
  organisationId: string,
  invitationId: string,
): Promise<Row> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  if (!isUuid(invitationId)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const before = await lockInvitation(register, invitationId)
    if (!before) throw notFound()
    if (before.acceptedAt) throw invalid([{ path: 'invitation', code: 'linkUsed' }])
    if (before.withdrawnAt) return invitationById(register, invitationId, now)
    await withdrawStoredInvitation(register, invitationId, now)
    await dropWaitingMail(register, 'invitation', invitationId, now)
    const row = await invitationById(register, invitationId, now)
    const summary = { invitationId, roles: before.roles }
    await appendJournal(register, { verb: 'invitation.withdrawn', at: now, incidentId: null, summary })
    return row
  })
}
