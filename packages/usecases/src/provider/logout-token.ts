import { decodeJwt, decodeProtectedHeader, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose'
import type { StoredProvider } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { failureOf } from './provider-answer.ts'
import type { Providers } from './providers.ts'

/** That somebody signed out, as a provider says it (OpenID Connect Back-Channel Logout 1.0, 2.4). */
export interface LogoutWord {
  readonly jti: string
  /** The session that ended; every one of the person where it is not named. */
  readonly sid: string | undefined
  readonly sub: string | undefined
  /** The instant after which it is believed no more. */
  readonly until: Instant
}

const event = 'http://schemas.openid.net/event/backchannel-logout'
/** Seconds after which it is not believed, whatever its own end says. */
const oldest = 120
const longest = 8192

/**
 * Reads a logout token. What can be seen without the provider's keys is looked at first: a stranger's words cost no question
 * to anybody.
 *
 * @returns null for what is no logout token of this provider for us, at this moment.
 * @throws {Error} where the provider's keys cannot be had.
 */
export async function readLogoutToken(
  providers: Providers,
  provider: StoredProvider,
  token: string,
  now: Instant,
): Promise<LogoutWord | null> {
  if (token.length > longest || !looksRight(token, provider)) return null
  const { keys, algorithms } = await providers.logoutKeys(provider)
  const demanded: JWTVerifyOptions = {
    ...{ issuer: provider.issuer, audience: provider.clientId, typ: 'logout+jwt', algorithms },
    ...{ requiredClaims: ['iat', 'exp', 'jti'], maxTokenAge: oldest, currentDate: new Date(now) },
    clockTolerance: providers.skewSeconds,
  }
  try {
    const { payload } = await jwtVerify(token, keys, demanded)
    return wordOf(payload, provider, providers.skewSeconds)
  } catch (error) {
    if (failureOf(error) === 'unreachable') throw error
    return null
  }
}

function looksRight(token: string, provider: StoredProvider): boolean {
  try {
    const { typ, alg } = decodeProtectedHeader(token)
    const isTyped = typ?.toLowerCase().replace(/^application\//, '') === 'logout+jwt'
    return isTyped && alg !== undefined && wordOf(decodeJwt(token), provider, 0) !== null
  } catch {
    return false
  }
}

function wordOf(payload: JWTPayload, { issuer, clientId }: StoredProvider, skew: number): LogoutWord | null {
  const { iss, aud, exp, jti, sid, sub, events, nonce } = payload
  const isForUs = (Array.isArray(aud) && aud.length === 1 ? aud[0] : aud) === clientId
  if (iss !== issuer || !isForUs || nonce !== undefined || !saysSo(events)) return null
  if (exp === undefined || !isName(jti) || !(isName(sid) || isName(sub))) return null
  if (![sid, sub].every((one) => one === undefined || isName(one))) return null
  const until = new Date((exp + skew) * 1000)
  if (Number.isNaN(until.getTime())) return null
  return { jti, sid: isName(sid) ? sid : undefined, sub, until: until.toISOString() }
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 255

function saysSo(events: unknown): boolean {
  if (typeof events !== 'object' || events === null || !Object.hasOwn(events, event)) return false
  const said: unknown = Reflect.get(events, event)
  return typeof said === 'object' && said !== null && !Array.isArray(said)
}
