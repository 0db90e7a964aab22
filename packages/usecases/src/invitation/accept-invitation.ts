import {
  acceptStoredInvitation,
  appendJournal,
  inRegister,
  lockMembers,
  selectHeldRoles,
  insertPerson,
  isDuplicate,
  lockInvitation,
  putCredential,
  uuidv7,
  type Actor,
  type Register,
  type StoredInvitation,
} from '@lekboek/database'
import { roles, type Instant, type ProblemCode } from '@lekboek/domain'
import { Fields } from '../input/fields.ts'
import { readPersonName } from '../input/read-name.ts'
import { hashPassword } from '../password/hash-password.ts'
import { readPassword } from '../password/read-password.ts'
import type { PublicContext } from '../public-context.ts'
import { forbidden, invalid, unauthenticated } from '../refusal.ts'
import { interfaceLanguages } from '../viewer/choose-language.ts'
import { beginMembership } from '../member/begin-membership.ts'
import { rolesOf } from '../member/change-members.ts'
import { endNamesOfNewcomers } from '../seal/end-names.ts'
import { linkedInvitation, type LinkedInvitation } from './linked-invitation.ts'
import { stillInvites } from './still-invites.ts'

export interface AcceptInput {
  readonly token: unknown
  /** Of somebody who has no account yet. */
  readonly name?: unknown
  readonly password?: unknown
  readonly language?: unknown
}

/** Somebody who comes aboard with this invitation, read and not yet stored. */
interface Newcomer {
  readonly id: string
  readonly name: string
  readonly language: string | null
  readonly hash: string
}

const problemOf: Readonly<Record<Exclude<LinkedInvitation['state'], 'open'>, ProblemCode>> = {
  unknown: 'linkUnknown',
  expired: 'linkExpired',
  withdrawn: 'linkWithdrawn',
  accepted: 'linkUsed',
}

/**
 * Takes an invitation: once, by the person whose address it went to. Account, roles and the mark that it was used are
 * stored together or not at all.
 *
 * @throws {Refusal} invalid at `token` for a link that opens nothing, also because whoever sent it may not give these
 * roles any more, or takes it themself; unauthenticated where the address has an account
 * whose holder is not signed in; forbidden where somebody else is.
 */
export async function acceptInvitation(
  context: PublicContext,
  input: AcceptInput,
): Promise<{ readonly organisation: string }> {
  const now = context.now()
  const linked = await linkedInvitation(context, input.token, now)
  if (linked.state !== 'open') throw invalid([{ path: 'token', code: problemOf[linked.state] }])
  const { invitation } = linked
  const viewer = await context.rights.in(null)
  if (viewer) {
    if (viewer.id !== invitation.holderId) throw forbidden()
    await endNamesOfNewcomers(context, invitation.organisationId, [{ userId: viewer.id, name: viewer.name }])
    await store(context, invitation, { id: viewer.id, name: viewer.name }, null, now)
  } else {
    if (invitation.holderId !== null) throw unauthenticated()
    const newcomer = await readNewcomer(input, invitation, now)
    await storeNewcomer(context, invitation, newcomer, now)
  }
  return { organisation: invitation.organisationName }
}

async function readNewcomer(
  input: AcceptInput,
  { email, organisationName, language: invited }: StoredInvitation,
  now: Instant,
): Promise<Newcomer> {
  const fields = new Fields(input, now)
  const name = readPersonName(fields, 'name')
  const language = fields.optionalChoice('language', interfaceLanguages)
  const password = await readPassword(fields, 'password', input.password, [name, email, organisationName])
  fields.refuse()
  const known = interfaceLanguages.find((one) => one === invited) ?? null
  return { id: uuidv7(), name, language: language ?? known, hash: await hashPassword(password) }
}

/** The unique index on the address decides between two invitations that make one person at the same moment. */
async function storeNewcomer(
  context: PublicContext,
  invitation: StoredInvitation,
  newcomer: Newcomer,
  now: Instant,
): Promise<void> {
  try {
    await store(context, invitation, newcomer, newcomer, now)
  } catch (error) {
    if (isDuplicate(error)) throw unauthenticated()
    throw error
  }
}

async function store(
  { database }: PublicContext,
  invitation: StoredInvitation,
  person: { readonly id: string; readonly name: string },
  newcomer: Newcomer | null,
  now: Instant,
): Promise<void> {
  const { id, organisationId } = invitation
  const [role = 'reporter'] = invitation.roles
  const actor: Actor = { id: person.id, name: person.name, role, mandateHolder: null, deputyFor: null }
  await inRegister(database, actor, organisationId, async (register) => {
    await lockOpen(register, invitation, now)
    if (newcomer) await settleIn(register, newcomer, invitation.email, now)
    await lockMembers(register)
    const members = await selectHeldRoles(register, now)
    if (!(await stillInvites(register, members, invitation, person.id, now)))
      throw invalid([{ path: 'token', code: 'linkWithdrawn' }])
    const held = rolesOf(members, person.id)
    for (const one of roles.filter((known) => invitation.roles.includes(known))) {
      const given = { userId: person.id, role: one, grantedBy: invitation.invitedBy }
      await beginMembership(register, held, given, now)
    }
    await acceptStoredInvitation(register, id, person.id, now)
    const { umbrellaId } = invitation
    const summary = {
      ...{ invitationId: id, userId: person.id, userName: person.name, roles: invitation.roles },
      ...(umbrellaId !== null && { umbrellaId }),
    }
    await appendJournal(register, { verb: 'invitation.accepted', at: now, incidentId: null, summary })
  })
}

/** It may have been used, withdrawn or sent again since it was read. */
async function lockOpen(register: Register, { id, nonce }: StoredInvitation, now: Instant): Promise<void> {
  const locked = await lockInvitation(register, id)
  if (locked?.acceptedAt) throw invalid([{ path: 'token', code: 'linkUsed' }])
  if (locked?.withdrawnAt) throw invalid([{ path: 'token', code: 'linkWithdrawn' }])
  if (locked?.nonce !== nonce) throw invalid([{ path: 'token', code: 'linkUnknown' }])
  if (locked.expiresAt.toISOString() <= now) throw invalid([{ path: 'token', code: 'linkExpired' }])
}

async function settleIn(
  register: Register,
  { id, name, language, hash }: Newcomer,
  email: string,
  now: Instant,
): Promise<void> {
  await insertPerson(register, { id, name, email, language, createdAt: now })
  await putCredential(register, { id: uuidv7(), userId: id, hash, createdAt: now })
}
