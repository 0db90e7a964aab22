import { fittingRoles } from '@lekboek/access'
import {
  isDuplicate,
  onPlatform,
  selectOpenProvider,
  selectProviderByKbo,
  takeProviderSignIn,
  type ProviderOfOrganisation,
  type ProviderSignIn,
} from '@lekboek/database'
import { organisationKinds, type Instant } from '@lekboek/domain'
import type { RenewedSession } from '../session/renewed-session.ts'
import { signInId } from './begin-provider-sign-in.ts'
import { readClaims, type Claims, type Vouched } from './claims.ts'
import { answeredState, claimsFor, type AnswerFailure, type ProviderReturn } from './provider-answer.ts'
import { asFarAsConfirmed } from './confirmed.ts'
import type { ProviderAccountContext } from './provider-context.ts'
import { takeIn, type Entered, type TakeInRefusal } from './take-in.ts'

/** Why a provider's answer brings nobody in. What it was exactly is told to nobody: it would help no one who is honest. */
export type ProviderRefusal = 'expired' | 'otherOrganisation' | AnswerFailure | TakeInRefusal

export type FinishedProviderSignIn =
  | { readonly session: RenewedSession; readonly back: string }
  /** A letter asks whether it is them; what their browser keeps until they answer. */
  | { readonly proofTicket: string }
  | { readonly refusal: ProviderRefusal }

/**
 * Signs in whoever comes back from their organisation's provider. The session opens what they have through that
 * organisation and nothing else: whoever runs a provider can send anybody through it.
 */
export async function finishProviderSignIn(
  context: ProviderAccountContext,
  answer: ProviderReturn,
): Promise<FinishedProviderSignIn> {
  const { database, providers } = context
  const now = context.now()
  const state = answeredState(providers, answer)
  if (state === null || answer.ticket === null) return { refusal: 'expired' }
  const begun = await onPlatform(database, (platform) => takeProviderSignIn(platform, signInId(state), now))
  const asked = begun && (await askedProvider(context, begun, answer, now))
  if (!begun || !asked) return { refusal: 'expired' }
  const said = await claimsFor(providers, asked, answer, answer.ticket)
  if ('failure' in said) return { refusal: said.failure }
  const provider = await chosenProvider(context, asked, said.claims, now)
  if (provider === null) return { refusal: 'otherOrganisation' }
  const believed = asFarAsConfirmed(provider)
  const entered = await enter(context, believed, vouched(said.claims, believed), now)
  return 'session' in entered ? { session: entered.session, back: begun.back } : entered
}

/** The provider that was asked, where the answer came to its own address and nothing was changed meanwhile. */
async function askedProvider(
  { database }: ProviderAccountContext,
  { organisationId, providerVersion }: ProviderSignIn,
  answer: ProviderReturn,
  now: Instant,
): Promise<ProviderOfOrganisation | null> {
  if (organisationId !== answer.organisationId) return null
  const provider = await selectOpenProvider(database, organisationId, now)
  return provider?.version === providerVersion ? provider : null
}

/**
 * Where the provider says for which organisation somebody signs in, that one is chosen: the one that was asked, or
 * another that uses the same client of the same provider. Null for any other, and where it does not say.
 */
async function chosenProvider(
  { database }: ProviderAccountContext,
  asked: ProviderOfOrganisation,
  claims: Claims,
  now: Instant,
): Promise<ProviderOfOrganisation | null> {
  if (asked.organisationClaim === null) return asked
  const { kbo } = vouched(claims, asked)
  if (kbo === null) return null
  if (kbo === asked.kbo) return asked
  const { issuer, clientId } = asked
  const other = await selectProviderByKbo(database, { issuer, clientId, kbo }, now)
  // It must read the number from the same claim, or it would be another number there.
  return other?.organisationClaim === asked.organisationClaim ? other : null
}

function vouched(claims: Claims, provider: ProviderOfOrganisation): Vouched {
  const kinds = organisationKinds.filter((kind) => provider.organisationKinds.includes(kind))
  return readClaims(claims, asFarAsConfirmed(provider), fittingRoles(kinds))
}

/** Two sign-ins that make one person at the same moment: the second one finds what the first one made. */
async function enter(
  context: ProviderAccountContext,
  provider: ProviderOfOrganisation,
  said: Vouched,
  now: Instant,
): Promise<Entered> {
  try {
    return await takeIn(context, provider, said, now)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return takeIn(context, provider, said, now)
  }
}
