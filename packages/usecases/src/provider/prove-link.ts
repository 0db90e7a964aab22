import {
  inRegister,
  isDuplicate,
  lockMembers,
  putProviderLink,
  selectLinkedPerson,
  selectOpenProvider,
  selectPersonToLink,
  selectProviderProof,
  useProviderProof,
  type Actor,
  type StoredProviderProof,
} from '@lekboek/database'
import type { Instant, ProblemCode } from '@lekboek/domain'
import type { PublicContext } from '../public-context.ts'
import { invalid } from '../refusal.ts'
import { proofDigest } from './ask-proof.ts'
import { tellLinked } from './tell-of-provider.ts'

/** What a link from a letter and the browser in which it was opened say together. */
export interface ProofInput {
  readonly token: unknown
  /** What the browser kept when it came back from the provider; null where it has none. */
  readonly ticket: string | null
}

type LinkedProof =
  | { readonly state: 'open'; readonly proof: StoredProviderProof }
  | { readonly state: 'unknown' | 'expired' | 'used' | 'otherBrowser' }

/** What the page of such a link says. */
export interface ProofView {
  readonly state: LinkedProof['state']
  /** Whose provider it is, and which; null for a link that opens nothing. */
  readonly organisation: string | null
  readonly issuer: string | null
}

const problemOf: Readonly<Record<Exclude<LinkedProof['state'], 'open'>, ProblemCode>> = {
  unknown: 'linkUnknown',
  expired: 'linkExpired',
  used: 'linkUsed',
  otherBrowser: 'linkOtherBrowser',
}

/** Whether a link still lets a provider sign somebody in, and which provider; changes nothing. */
export async function lookAtProof(context: PublicContext, input: ProofInput): Promise<ProofView> {
  const linked = await linkedProof(context, input, context.now())
  if (linked.state !== 'open') return { state: linked.state, organisation: null, issuer: null }
  const { organisationName, issuer } = linked.proof
  return { state: 'open', organisation: organisationName, issuer }
}

/**
 * Somebody says, through a letter to their own mailbox and in the browser that came back from the provider, that it is them
 * whom it named: from now on it signs them in. Signs in nobody itself. A letter tells them that it was done.
 *
 * @throws {Refusal} invalid at `token` for a link that opens nothing: also in another browser, where the provider was
 * changed since, and where it knows them as somebody else.
 */
export async function proveLink(
  context: PublicContext,
  input: ProofInput,
): Promise<{ readonly organisation: string }> {
  const now = context.now()
  const linked = await linkedProof(context, input, now)
  if (linked.state !== 'open') throw invalid([{ path: 'token', code: problemOf[linked.state] }])
  const { proof } = linked
  try {
    await store(context, proof, now)
  } catch (error) {
    if (isDuplicate(error)) throw invalid([{ path: 'token', code: 'linkUsed' }])
    throw error
  }
  return { organisation: proof.organisationName }
}

async function store(context: PublicContext, proof: StoredProviderProof, now: Instant): Promise<void> {
  const { userId, name, organisationId, issuer, email } = proof
  const actor: Actor = { id: userId, name, role: 'reporter', mandateHolder: null, deputyFor: null }
  await inRegister(context.database, actor, organisationId, async (register) => {
    await lockMembers(register)
    const known = await selectPersonToLink(register, proof, email)
    const isTaken = known?.isLinked !== false || (await selectLinkedPerson(register, proof)) !== null
    if (isTaken || !(await useProviderProof(register, proof, now)))
      throw invalid([{ path: 'token', code: 'linkUsed' }])
    await putProviderLink(register, proof, userId, now)
    await tellLinked(context, register, { id: userId, name }, issuer, now)
  })
}

async function linkedProof(
  { database, links }: PublicContext,
  { token, ticket }: ProofInput,
  now: Instant,
): Promise<LinkedProof> {
  const id = links.idIn(token)
  const proof = id === null ? null : await selectProviderProof(database, id, now)
  if (!proof || !links.opens({ purpose: 'providerProof', ...proof }, String(token)))
    return { state: 'unknown' }
  if (proof.state !== 'open') return { state: proof.state }
  if (ticket === null || proofDigest(ticket) !== proof.ticket) return { state: 'otherBrowser' }
  const provider = await selectOpenProvider(database, proof.organisationId, now)
  const isSame =
    provider?.issuer === proof.issuer &&
    provider.clientId === proof.clientId &&
    provider.subjectClaim === proof.subjectClaim
  return isSame ? { state: 'open', proof } : { state: 'expired' }
}
