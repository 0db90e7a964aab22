import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  invitationStatement,
  isUuid,
  lockInvitation,
  readPlatform,
  renewInvitation,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { putMail } from '../mail/put-mail.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister, type Person } from '../viewer/viewer.ts'
import { countInvitation } from './count-invitations.ts'
import { invitationById } from './invitation-by-id.ts'
import { newNonce, refuseOwn } from './invite.ts'

/**
 * Sends an invitation again, with a new link that lasts as long as the first did; the old one opens nothing more.
 *
 * @throws {Refusal} invalid when it was accepted or withdrawn, and for oneself: whoever sends it answers for it.
 */
export async function resendInvitation(
  context: Context,
  organisationId: string,
  invitationId: string,
): Promise<Row> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  if (!isUuid(invitationId)) throw notFound()
  const now = context.now()
  await countOpen(context, organisationId, { invitationId, viewer }, now)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const before = await lockInvitation(register, invitationId)
    if (!before) throw notFound()
    refuseEnded(before)
    const lastsMs = before.expiresAt.getTime() - before.sentAt.getTime()
    const expiresAt = new Date(Date.parse(now) + lastsMs).toISOString()
    await renewInvitation(register, {
      ...{ id: invitationId, nonce: newNonce(), sentAt: now, expiresAt },
      ...{ invitedBy: viewer.id, invitedByName: viewer.name },
    })
    await putMail(context.jobs, register, { kind: 'invitation', aboutId: invitationId }, now)
    const row = await invitationById(register, invitationId, now)
    const summary = { invitationId, roles: before.roles, expiresAt }
    await appendJournal(register, { verb: 'invitation.sentAgain', at: now, incidentId: null, summary })
    return row
  })
}

/** Counted before the register opens, and only where there is something to send. */
async function countOpen(
  context: Context,
  organisationId: string,
  { invitationId, viewer }: { readonly invitationId: string; readonly viewer: Pick<Person, 'email'> },
  now: Instant,
): Promise<void> {
  const statement = invitationStatement(organisationId, invitationId, now)
  const [known] = await readPlatform<RowColumn>(context.database, statement)
  if (!known) throw notFound()
  const { acceptedAt, withdrawnAt } = known.row
  refuseEnded({ acceptedAt, withdrawnAt })
  refuseOwn(String(known.row['email']), viewer)
  await countInvitation(context, organisationId, invitationId)
}

function refuseEnded({
  acceptedAt,
  withdrawnAt,
}: Readonly<Record<'acceptedAt' | 'withdrawnAt', unknown>>): void {
  if (acceptedAt) throw invalid([{ path: 'invitation', code: 'linkUsed' }])
  if (withdrawnAt) throw invalid([{ path: 'invitation', code: 'linkWithdrawn' }])
}
