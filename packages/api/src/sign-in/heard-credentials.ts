import { comparableEmail, isTooLong, normalPassword } from '@lekboek/usecases'

/** What of a request to sign in the library hears: an address and a password in their one form, and nothing else. */
export function heardCredentials(body: unknown): {
  readonly email?: unknown
  readonly password?: unknown
  readonly rememberMe?: unknown
} {
  const given = new Map(typeof body === 'object' && body !== null ? Object.entries(body) : [])
  const [email, password, rememberMe] = ['email', 'password', 'rememberMe'].map((field): unknown =>
    given.get(field),
  )
  return {
    ...(email === undefined ? {} : { email: typeof email === 'string' ? comparableEmail(email) : email }),
    // Too long to be anybody's password: not heard at all, before anything that costs.
    ...(password === undefined || isEndless(password) ? {} : { password: heardPassword(password) }),
    ...(rememberMe === undefined ? {} : { rememberMe }),
  }
}

function isEndless(password: unknown): boolean {
  return typeof password === 'string' && isTooLong(password)
}

function heardPassword(password: unknown): unknown {
  return typeof password === 'string' ? normalPassword(password) : password
}
