import { randomBytes } from 'node:crypto'
import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  insertInvitation,
  invitedStatement,
  lockJournal,
  uuidv7,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { putMail } from '../mail/put-mail.ts'
import { forbidden, invalid } from '../refusal.ts'
import { openRegister, type Person } from '../viewer/viewer.ts'
import { countInvitation } from './count-invitations.ts'
import { invitationById } from './invitation-by-id.ts'
import { endAfter, readInvitation, type InvitationInput, type ReadInvitation } from './read-invitation.ts'

/** Makes every earlier link of the same invitation worthless. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url')
}

/**
 * An organisation asks somebody to take roles in it; a mail with a link goes out. The answer is the same whether that
 * address has an account here or not.
 *
 * @throws {Refusal} invalid for a role that the person may not give; for who is invited already, or is a member; and for oneself.
 */
export async function invite(context: Context, organisationId: string, input: InvitationInput): Promise<Row> {
  const { ability, access, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  const now = context.now()
  const { days, language, ...invitation } = readInvitation(input, access, now)
  refuseOwn(invitation.email, viewer)
  await countInvitation(context, organisationId, null)
  const id = uuidv7()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockJournal(register)
    await refuseRepeated(register, invitation, now)
    const expiresAt = endAfter(now, days)
    await insertInvitation(register, {
      ...{ ...invitation, id, nonce: newNonce(), expiresAt, createdAt: now },
      ...{ language: language ?? access.organisation.languages[0] ?? 'nl' },
      ...{ invitedBy: viewer.id, invitedByName: viewer.name },
    })
    await putMail(context.jobs, register, { kind: 'invitation', aboutId: id }, now)
    const row = await invitationById(register, id, now)
    const summary = { invitationId: id, roles: invitation.roles, expiresAt }
    await appendJournal(register, { verb: 'invitation.sent', at: now, incidentId: null, summary })
    return row
  })
}

/** @throws {Refusal} invalid at `email`: nobody gives rights to themselves. */
export function refuseOwn(email: string, viewer: Pick<Person, 'email'>): void {
  if (email === viewer.email.toLowerCase()) throw invalid([{ path: 'email', code: 'ownRights' }])
}

/**
 * Two links for one person would have to be withdrawn twice, and nobody knows that. Whoever works here is given a role in
 * the list of people, at once; of other organisations nothing is looked at.
 */
async function refuseRepeated(
  register: Register,
  { email }: Pick<ReadInvitation, 'email'>,
  now: Instant,
): Promise<void> {
  const [known] = await register.query<{ isInvited: boolean; roles: string[] }>(
    invitedStatement(register.organisationId, email, now),
  )
  if (known?.isInvited) throw invalid([{ path: 'email', code: 'repeated' }])
  if (known && known.roles.length > 0) throw invalid([{ path: 'email', code: 'isMember' }])
}
