import { createHash, randomBytes } from 'node:crypto'
import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client'
import {
  endedProviderStatement,
  insertProviderSignIn,
  onPlatform,
  readPlatform,
  selectProviderByDomain,
  selectProviderBySlug,
  type EndedOrganisation,
  type ProviderOfOrganisation,
} from '@lekboek/database'
import type { Instant, Problem } from '@lekboek/domain'
import { readEmail } from '../email/email-address.ts'
import { invalid } from '../refusal.ts'
import type { ProviderAccountContext } from './provider-context.ts'

export interface ProviderSignInInput {
  /** The organisation's address here, or an address of e-mail. */
  readonly who: string
  /** The page here that they were on the way to. */
  readonly back?: unknown
}

/** Where the browser goes, and what it keeps until it comes back. */
export interface BegunProviderSignIn {
  readonly location: string
  /** Whose provider it is: whoever is led away sees that before. */
  readonly organisationName: string
  readonly ticket: string
}

/** Minutes to sign in at the provider. */
export const providerMinutes = 10

const longestWho = 254

/**
 * Sends somebody to the provider of their organisation.
 *
 * @throws {Refusal} invalid at `who`: `providerUnknown` where no provider lets them in, whether the organisation exists or
 * not; `organisationEnded` where one did until the organisation ended or passed into another, which everybody may know;
 * `providerUnreachable` where it does not answer.
 */
export async function beginProviderSignIn(
  context: ProviderAccountContext,
  { who, back }: ProviderSignInInput,
): Promise<BegunProviderSignIn> {
  const { database, providers } = context
  const now = context.now()
  const provider = await providerFor(context, who, now)
  if (provider === null) throw invalid([await unknownProblem(context, who, now)])
  const configuration = await providers.reach(provider).catch(() => null)
  if (configuration === null) throw invalid([{ path: 'who', code: 'providerUnreachable' }])
  const ticket = randomBytes(32).toString('base64url')
  const state = providers.drawn('state', ticket)
  const location = buildAuthorizationUrl(configuration, {
    redirect_uri: providers.redirectAddress(provider.organisationId),
    scope: 'openid profile email',
    state,
    nonce: providers.drawn('nonce', ticket),
    code_challenge: await calculatePKCECodeChallenge(providers.drawn('verifier', ticket)),
    code_challenge_method: 'S256',
  })
  const expiresAt = new Date(Date.parse(now) + providerMinutes * 60_000).toISOString()
  await onPlatform(database, (platform) =>
    insertProviderSignIn(platform, {
      ...{ id: signInId(state), organisationId: provider.organisationId, providerVersion: provider.version },
      ...{ back: providers.wayBack(back), createdAt: now, expiresAt },
    }),
  )
  return { location: location.href, organisationName: provider.organisationName, ticket }
}

/** Under what a sign-in is kept: who reads the table cannot end it in another's name. */
export function signInId(state: string): string {
  return createHash('sha256').update(state).digest('hex')
}

function providerFor(
  { database }: ProviderAccountContext,
  who: string,
  now: Instant,
): Promise<ProviderOfOrganisation | null> {
  const text = who.trim()
  if (text === '' || text.length > longestWho || text.includes('\0')) return Promise.resolve(null)
  if (!text.includes('@')) return selectProviderBySlug(database, text.toLowerCase(), now)
  const reading = readEmail(text)
  if ('problem' in reading) return Promise.resolve(null)
  return selectProviderByDomain(database, reading.address.slice(reading.address.lastIndexOf('@') + 1), now)
}

async function unknownProblem(
  { database }: ProviderAccountContext,
  who: string,
  now: Instant,
): Promise<Problem> {
  const text = who.trim().toLowerCase()
  const isAskable = text !== '' && text.length <= longestWho && !text.includes('\0')
  const address = text.slice(text.lastIndexOf('@') + 1)
  const statement = endedProviderStatement(address, now)
  const [ended] = isAskable ? await readPlatform<{ row: EndedOrganisation }>(database, statement) : []
  if (!ended) return { path: 'who', code: 'providerUnknown' }
  const { name, successorName } = ended.row
  return { path: 'who', code: 'organisationEnded', params: { name, successor: successorName ?? '' } }
}
