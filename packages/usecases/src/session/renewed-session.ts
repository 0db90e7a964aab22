import { randomBytes } from 'node:crypto'
import type { Instant } from '@lekboek/domain'
import {
  deleteSession,
  deleteSessions,
  endBrowsers,
  insertSession,
  replaceSessionToken,
  uuidv7,
  type NewSession,
  type Platform,
  type SessionRow,
} from '@lekboek/database'
import { unauthenticated } from '../refusal.ts'
import type { AccountContext } from './account-context.ts'

/** A session that takes the place of another: what the browser's cookie must say from now on. */
export interface RenewedSession {
  readonly token: string
  readonly expiresAt: Instant
}

/** A working day; counted from signing in, not from the last click. */
export const sessionHours = 12

const tokenBytes = 24

function newSessionToken(): string {
  return randomBytes(tokenBytes).toString('base64url')
}

/** A session as it begins. */
export interface BegunSession {
  readonly userId: string
  readonly expiresAt: Instant
  readonly now: Instant
  /** When a second factor was proven; now unless told. */
  readonly factorAt?: Instant | null
  /** The organisation whose provider vouched for the person; none unless told. */
  readonly providerOrganisationId?: string | null
  readonly providerSession?: string | null
  readonly providerSubject?: string | null
}

/** Begins a session in which a second factor was proven, unless told. */
export async function beginSession(
  platform: Platform,
  { address, device }: AccountContext,
  { userId, expiresAt, now, factorAt = now, ...vouching }: BegunSession,
): Promise<RenewedSession> {
  const session: NewSession = {
    ...{ id: uuidv7(), token: newSessionToken(), userId },
    ...{ createdAt: now, expiresAt, factorAt, address, device },
    providerOrganisationId: vouching.providerOrganisationId ?? null,
    providerSession: vouching.providerSession ?? null,
    providerSubject: vouching.providerSubject ?? null,
  }
  await insertSession(platform, session)
  return { token: session.token, expiresAt }
}

/**
 * Gives the session that proved a factor a new token; the old one, wherever it was taken along, opens nothing. Its end
 * stays where it was. @throws {Refusal} unauthenticated when another request was first.
 */
export async function renewSession(
  platform: Platform,
  context: AccountContext,
  { id, userId, expiresAt, providerOrganisationId, providerSession, providerSubject }: SessionRow,
  now: Instant,
): Promise<RenewedSession> {
  if (!(await deleteSession(platform, userId, id))) throw unauthenticated()
  const vouching = { providerOrganisationId, providerSession, providerSubject }
  return beginSession(platform, context, { userId, expiresAt, now, ...vouching })
}

/** The same, and ends every other session of this person and forgets their other browsers: after a change of what proves who they are. */
export async function renewOnlySession(
  platform: Platform,
  context: AccountContext,
  session: SessionRow,
  now: Instant,
): Promise<RenewedSession> {
  await deleteSessions(platform, session.userId, session.id)
  await endBrowsers(platform, session.userId, context.browser, now)
  return renewSession(platform, context, session, now)
}

/**
 * Gives a session in which somebody showed once more who they are another token; what was proven in it stays as it was.
 *
 * @param before the token that it has. @throws {Refusal} unauthenticated where it was ended meanwhile.
 */
export async function retokened(platform: Platform, userId: string, before: string): Promise<RenewedSession> {
  const token = newSessionToken()
  const expiresAt = await replaceSessionToken(platform, userId, { before, after: token })
  if (expiresAt === null) throw unauthenticated()
  return { token, expiresAt }
}
