import { fittingRoles } from '@lekboek/access'
import {
  acceptStoredInvitation,
  appendJournal,
  deleteSessionByToken,
  inRegister,
  insertPerson,
  lockMembers,
  lockOpenInvitation,
  onPlatform,
  putProviderLink,
  selectHeldRoles,
  selectLinkedPerson,
  selectPersonToLink,
  selectTakenRoles,
  uuidv7,
  type Actor,
  type Platform,
  type ProviderOfOrganisation,
  type ProviderSubject,
  type Register,
} from '@lekboek/database'
import { organisationKinds, roles, type Instant, type Role } from '@lekboek/domain'
import { beginMembership } from '../member/begin-membership.ts'
import { stillInvites } from '../invitation/still-invites.ts'
import { rolesOf } from '../member/change-members.ts'
import { endHandlingInherited } from '../member/end-handling.ts'
import { endNamesOfNewcomers } from '../seal/end-names.ts'
import { beginSession, sessionHours, type RenewedSession } from '../session/renewed-session.ts'
import { askProof } from './ask-proof.ts'
import type { Vouched } from './claims.ts'
import { followRoleClaim, type WantedRoles } from './follow-role-claim.ts'
import type { ProviderAccountContext } from './provider-context.ts'
import { tellLinked } from './tell-of-provider.ts'

export type TakeInRefusal =
  /** Nobody here is known by this, and the organisation lets in only whom it knows. */
  | 'notInvited'
  /** The provider does not say that the address is the person's own. */
  | 'unverified'
  /** The address is of a domain that is not known to be the organisation's own. */
  | 'foreignAddress'
  /** The address belongs to somebody whom the provider knows as another. */
  | 'otherPerson'
  /** They are known, and have no role in the organisation any more. */
  | 'noRole'
  /** They have no account, and nobody else stands behind the provider yet: an invitation is taken by its own letter. */
  | 'waits'

interface Comer {
  readonly id: string
  readonly name: string
  /** Their address, as far as the provider names it: an invitation may have gone there. */
  readonly email: string | null
  /** `linked`: the provider's word of them was proven before. `known`: they have an account, and it was not. */
  readonly is: 'linked' | 'known' | 'new'
}

export type Entered =
  | { readonly session: RenewedSession }
  /** They have an account, and a letter asks whether it is them: what their browser keeps until they answer. */
  | { readonly proofTicket: string }
  | { readonly refusal: TakeInRefusal }

/**
 * Lets in whom an organisation's provider vouched for and who proved before that it is them. Whoever has an account and comes
 * by it for the first time proves by a letter that the account is theirs, and nobody is signed in: an administrator alone
 * says which provider that is, and by what it knows people. Whoever has none is taken in where they are invited or all may
 * report, by an address that is verified and of the organisation's own domain, once a second person stands behind the
 * provider. Before that its word makes no account and takes nobody's invitation, and the answer is the same whether there is
 * one. Roles of the role claim begin and end with
 * it, also where nothing is left then; what somebody here took from a person, the provider does not give back.
 */
export async function takeIn(
  context: ProviderAccountContext,
  provider: ProviderOfOrganisation,
  said: Vouched,
  now: Instant,
): Promise<Entered> {
  const { organisationId, issuer, clientId, subjectClaim } = provider
  if (said.subject === null) return { refusal: 'notInvited' }
  const subject = { organisationId, issuer, clientId, subjectClaim, subject: said.subject }
  const comer = await onPlatform(context.database, (platform) => find(platform, subject, said))
  if ('refusal' in comer) return comer
  if (comer.is === 'new' && provider.confirmedAt === null) return { refusal: 'waits' }
  if (comer.is === 'linked')
    await endNamesOfNewcomers(context, organisationId, [{ userId: comer.id, name: comer.name }])
  const actor: Actor = {
    ...{ id: comer.id, name: comer.name, role: 'reporter' },
    ...{ mandateHolder: null, deputyFor: null },
  }
  const entered = await inRegister<Entered>(context.database, actor, organisationId, async (register) => {
    await lockMembers(register)
    const grounds = await groundsOf(register, provider, comer, said, now)
    const refused = { refusal: comer.is === 'linked' ? 'noRole' : 'notInvited' } as const
    if (grounds === null) return refused
    if (comer.is === 'known') return askProof(context, register, { subject, userId: comer.id }, now)
    if (!(await giveRoles(register, comer, grounds, now))) return refused
    await putProviderLink(register, subject, comer.id, now)
    if (comer.is === 'new')
      await tellLinked(context, register, { id: comer.id, name: comer.name }, issuer, now)
    if (context.sessionToken !== null) await deleteSessionByToken(register, context.sessionToken)
    const session = await beginSession(register, context, {
      ...{ userId: comer.id, now, factorAt: said.hasFactor ? now : null },
      expiresAt: new Date(Date.parse(now) + sessionHours * 3_600_000).toISOString(),
      providerOrganisationId: organisationId,
      ...said.known,
    })
    return { session }
  })
  await endHandlingInherited(context, organisationId, comer.id)
  return entered
}

async function find(
  platform: Platform,
  subject: ProviderSubject,
  { email, emailProblem, name }: Vouched,
): Promise<Comer | { readonly refusal: TakeInRefusal }> {
  const linked = await selectLinkedPerson(platform, subject)
  // As somebody whom nobody knows: that there was an account is told to no provider.
  if (linked?.isClosed) return { refusal: 'notInvited' }
  if (linked) {
    const own = linked.email === email ? email : null
    return { id: linked.id, name: linked.name, email: own, is: 'linked' }
  }
  if (email === null) return { refusal: emailProblem }
  const known = await selectPersonToLink(platform, subject, email)
  if (known?.isClosed) return { refusal: 'notInvited' }
  // An address that passed on to somebody else must not open what its former holder had.
  if (known?.isLinked) return { refusal: 'otherPerson' }
  return known
    ? { id: known.id, name: known.name, email, is: 'known' }
    : { id: uuidv7(), name: name ?? email, email, is: 'new' }
}

/** Why somebody is let in: roles that they hold, an invitation, or what the provider says of them. */
interface Grounds {
  readonly held: readonly Role[]
  readonly invitation: Awaited<ReturnType<typeof lockOpenInvitation>>
  readonly wanted: WantedRoles | null
}

/** Null where there is no reason to let them in. */
async function groundsOf(
  register: Register,
  provider: ProviderOfOrganisation,
  { id: userId, email, is }: Comer,
  said: Vouched,
  now: Instant,
): Promise<Grounds | null> {
  const before = await selectHeldRoles(register, now)
  const held = rolesOf(before, userId)
  // Before somebody else stands behind it, its word takes nobody's invitation, whoever proved once that it is them.
  const takes = email !== null && provider.confirmedAt !== null
  const open = takes ? await lockOpenInvitation(register, register.organisationId, email, now) : null
  const invitation = open && (await stillInvites(register, before, open, userId, now)) ? open : null
  const wanted = wantedRoles(provider, said, await selectTakenRoles(register, userId, now))
  const isGiven = wanted !== null && wanted.roles.length > 0 && (provider.admitsReporters || is === 'linked')
  return held.length === 0 && invitation === null && !isGiven ? null : { held, invitation, wanted }
}

/** Whether the person has any role in the organisation in the end. */
async function giveRoles(
  register: Register,
  { id: userId, name: userName, email, is }: Comer,
  { held, invitation, wanted }: Grounds,
  now: Instant,
): Promise<boolean> {
  if (is === 'new' && email !== null) {
    const language = invitation?.language ?? null
    await insertPerson(register, { id: userId, name: userName, email, language, createdAt: now })
  }
  if (invitation) {
    const invited = roles.filter((role) => invitation.roles.includes(role))
    for (const role of invited) {
      await beginMembership(register, held, { userId, role, grantedBy: invitation.invitedBy }, now)
    }
    await acceptStoredInvitation(register, invitation.id, userId, now)
    const summary = { invitationId: invitation.id, userId, userName, roles: invited }
    await appendJournal(register, { verb: 'invitation.accepted', at: now, incidentId: null, summary })
  }
  await followRoleClaim(register, { id: userId, name: userName }, wanted, now)
  return rolesOf(await selectHeldRoles(register, now), userId).length > 0
}

/** The roles that the provider's word gives, without those that somebody here took; null where it gives and takes none. */
function wantedRoles(
  { admitsReporters, organisationKinds: kinds }: ProviderOfOrganisation,
  { roles: claimed }: Vouched,
  taken: readonly string[],
): WantedRoles | null {
  if (claimed === null && !admitsReporters) return null
  const fitting = fittingRoles(organisationKinds.filter((kind) => kinds.includes(kind)))
  const said = fitting.filter((role) => claimed?.includes(role) || (admitsReporters && role === 'reporter'))
  return { roles: said.filter((role) => !taken.includes(role)), takes: claimed !== null }
}
