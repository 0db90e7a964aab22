import { createHmac } from 'node:crypto'
import type { RenewedSession } from '@lekboek/usecases'

/** How the sign-in library writes its cookies. */
export interface CookieForm {
  readonly name: string
  readonly secure: boolean
  readonly secret: string
}

/**
 * A session as the browser keeps it, in the form that the sign-in library writes and {@link readSessionToken} reads.
 * Without an end of its own it is gone with the browser.
 */
export function writeSessionCookie(
  { token, expiresAt }: RenewedSession,
  form: CookieForm,
  { isShort, now }: { readonly isShort: boolean; readonly now: number },
): string {
  const signature = createHmac('sha256', form.secret).update(token).digest('base64')
  const seconds = Math.max(0, Math.floor((Date.parse(expiresAt) - now) / 1000))
  return written(form, encodeURIComponent(`${token}.${signature}`), isShort ? null : seconds)
}

/** Takes the cookie away. */
export function emptySessionCookie(form: CookieForm): string {
  return written(form, '', 0)
}

function written({ name, secure }: CookieForm, value: string, maxAge: number | null): string {
  const age = maxAge === null ? [] : [`Max-Age=${maxAge}`]
  const bounds = ['Path=/', 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])]
  return [`${name}=${value}`, ...age, ...bounds].join('; ')
}
