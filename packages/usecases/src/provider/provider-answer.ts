import { timingSafeEqual } from 'node:crypto'
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  fetchUserInfo,
  type Configuration,
} from 'openid-client'
import type { StoredProvider } from '@lekboek/database'
import type { Claims } from './claims.ts'
import { ProviderUnreachable } from './provider-fetch.ts'
import type { Providers } from './providers.ts'

/** What a provider sent a browser back with. */
export interface ProviderReturn {
  readonly organisationId: string
  /** As it came, with its `?`. */
  readonly query: string
  /** What the browser kept. */
  readonly ticket: string | null
}

/** Why an answer brings nobody in. */
export type AnswerFailure = 'cancelled' | 'unreachable' | 'notTrusted'

/** The state of an answer, where it belongs to the ticket that this browser kept. */
export function answeredState(providers: Providers, { query, ticket }: ProviderReturn): string | null {
  const states = new URLSearchParams(query).getAll('state')
  if (ticket === null || states.length !== 1) return null
  const expected = Buffer.from(providers.drawn('state', ticket))
  const given = Buffer.from(states[0] ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected) ? given.toString() : null
}

/**
 * Changes the code for what the provider says of the person. State, nonce, PKCE, issuer of answer and token, audience,
 * times, algorithm and signature are checked by the library.
 */
export async function claimsFor(
  providers: Providers,
  provider: StoredProvider,
  { organisationId, query }: ProviderReturn,
  ticket: string,
): Promise<{ readonly claims: Claims } | { readonly failure: AnswerFailure }> {
  try {
    const configuration = await providers.reach(provider)
    const address = new URL(providers.redirectAddress(organisationId))
    address.search = query
    const tokens = await authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: providers.drawn('verifier', ticket),
      expectedNonce: providers.drawn('nonce', ticket),
      expectedState: providers.drawn('state', ticket),
      idTokenExpected: true,
    })
    const said = tokens.claims()
    if (said === undefined) return { failure: 'notTrusted' }
    return { claims: await completed(configuration, provider, said, tokens.access_token) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

/** Some keep the address for who asks with the access token. What the signed token says goes first. */
async function completed(
  configuration: Configuration,
  { emailClaim, subjectClaim }: StoredProvider,
  said: Claims & { readonly sub: string },
  accessToken: string,
): Promise<Claims> {
  const isWhole = said[emailClaim] !== undefined && said[subjectClaim] !== undefined
  if (isWhole || configuration.serverMetadata().userinfo_endpoint === undefined) return said
  return { ...(await fetchUserInfo(configuration, accessToken, said.sub)), ...said }
}

export function failureOf(error: unknown): AnswerFailure {
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled'
    return error.error === 'temporarily_unavailable' || error.error === 'server_error'
      ? 'unreachable'
      : 'notTrusted'
  }
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ProviderUnreachable || ['AbortError', 'TimeoutError'].includes(cause.name)) {
      return 'unreachable'
    }
  }
  return 'notTrusted'
}
