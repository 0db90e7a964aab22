import { betterAuth } from 'better-auth'
import { parseCookies } from 'better-auth/cookies'
import {
  countAttempt,
  hashPassword,
  isOpenHash,
  lengthOf,
  passwordLength,
  renewOldHash,
  sessionHours,
  verifyPassword,
  type Context,
  type RenewedSession,
} from '@lekboek/usecases'
import { accountFields, sessionFields, userFields, verificationFields } from './columns.ts'
import { cookieOptions } from './cookie.ts'
import { addressHeader } from './relay.ts'
import { emptySessionCookie, writeSessionCookie } from './session-cookie.ts'
import { readSessionToken } from './session-token.ts'

/** A working day: whoever comes back tomorrow signs in again. Counted from signing in, not from the last click. */
const sessionSeconds = sessionHours * 60 * 60

const sessionEnd = () => new Date(Date.now() + sessionSeconds * 1000)

/** Attempts from one address: a whole town hall may sit behind one, a guesser is stopped all the same. */
const attempts = { window: 60, max: 30 }

export interface SignInOptions {
  readonly database: Context['database']
  readonly secret: string
  readonly baseUrl: string
  /** Origins that pages of this server may be loaded from, for one request. */
  readonly ownOrigins: (headers: Headers) => string[]
  readonly warn: (message: string) => void
}

export interface NewPerson {
  readonly email: string
  readonly name: string
  readonly password: string
}

/** Who may come in: sessions by e-mail and password, kept in the database. */
export interface SignIn {
  /** Answers one request to `/api/auth`. */
  answer(request: Request): Promise<Response>
  /** The token of a session cookie whose signature holds; whether the session still lives is for the database to say. */
  sessionToken(cookieHeader: string | undefined): string | null
  /** The cookie of a session that took the place of the one in these cookies; as short-lived as that one was. */
  sessionCookie(session: RenewedSession, cookieHeader: string | undefined): string
  /** A cookie that takes the session's away. */
  emptyCookie(): string
  /** Whether this is the person's password. */
  passwordHolds(userId: string, password: string): Promise<boolean>
  /** Gives a person a way in. Nobody can do this over HTTP. */
  signUp(person: NewPerson): Promise<string>
}

function authOf({ database, secret, baseUrl, ownOrigins, warn }: SignInOptions) {
  return betterAuth({
    appName: 'Lekboek',
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    database: database.pool,
    telemetry: { enabled: false },
    // Its messages may carry an address as an extra argument: only the sentence is kept.
    logger: { level: 'warn', log: (_level, message) => warn(message) },
    trustedOrigins: (request) => (request ? ownOrigins(request.headers) : []),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      // In units of UTF-16, of which a character has two at most.
      maxPasswordLength: 2 * passwordLength.max,
      password: { hash: hashPassword, verify: (known) => isRight(database, known) },
    },
    user: { fields: userFields },
    session: { fields: sessionFields, expiresIn: sessionSeconds, disableSessionRefresh: true },
    // Without "remember me" the library gives a whole day: the end is ours to set in every case.
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, expiresAt: sessionEnd() } }) },
      },
    },
    account: { fields: accountFields },
    verification: { fields: verificationFields },
    rateLimit: {
      enabled: true,
      customStorage: {
        async consume(key, { window: seconds, max }) {
          const count = await countAttempt(database, key, { seconds, max }, new Date().toISOString())
          return { allowed: count.isAllowed, retryAfter: count.isAllowed ? null : count.endsInSeconds }
        },
      },
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': attempts },
    },
    advanced: { ...cookieOptions(baseUrl), ipAddress: { ipAddressHeaders: [addressHeader] } },
  })
}

/**
 * Whether a password is right, of an account that lets its person in: that one was closed is told to nobody. One that was hashed in an
 * older way is hashed anew while it is known.
 */
async function isRight(
  database: Context['database'],
  known: { readonly hash: string; readonly password: string },
): Promise<boolean> {
  if (!(await verifyPassword(known)) || !(await isOpenHash(database, known.hash))) return false
  await renewOldHash({ database, now: () => new Date().toISOString() }, known.hash, known.password)
  return true
}

/** Opens the way in. */
export async function openSignIn(options: SignInOptions): Promise<SignIn> {
  const auth = authOf(options)
  const { authCookies, internalAdapter, password: passwords, secret } = await auth.$context
  const form = {
    name: authCookies.sessionToken.name,
    secure: authCookies.sessionToken.attributes.secure === true,
    secret,
  }
  return {
    answer: (request) => auth.handler(request),
    sessionToken: (cookieHeader) => readSessionToken(cookieHeader, authCookies.sessionToken.name, secret),
    sessionCookie(session, cookieHeader) {
      const isShort = parseCookies(cookieHeader ?? '').has(authCookies.dontRememberToken.name)
      return writeSessionCookie(session, form, { isShort, now: Date.now() })
    },
    emptyCookie: () => emptySessionCookie(form),
    async passwordHolds(userId, password) {
      const accounts = await internalAdapter.findAccounts(userId)
      const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password
      return typeof hash === 'string' && (await passwords.verify({ hash, password }))
    },
    async signUp({ email, name, password }) {
      const length = lengthOf(password)
      if (length < passwordLength.min || length > passwordLength.max) {
        throw new RangeError(`a password has ${passwordLength.min} to ${passwordLength.max} characters`)
      }
      const hash = await hashPassword(password)
      const user = await internalAdapter.createUser(
        { email: email.toLowerCase(), name, emailVerified: true },
        { method: 'email-password' },
      )
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      })
      return user.id
    },
  }
}
