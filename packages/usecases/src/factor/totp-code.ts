import { Secret, TOTP } from 'otpauth'
import type { Instant } from '@lekboek/domain'

/** As every app expects it: SHA-1, six digits, half a minute (RFC 6238). */
const period = 30
const issuer = 'Lekboek'
/** A clock that is half a minute off is forgiven, both ways. */
const window = 1

const sixDigits = /^\d{6}$/

/** A secret of 160 bits, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the square on the page says to the app. */
export function totpAddress(secret: string, label: string): string {
  return new TOTP({ issuer, label, secret, period }).toString()
}

/** The step whose code this is; null for none near this instant. Spaces between the digits do not count. */
export function stepOfCode(secret: string, code: string, at: Instant): number | null {
  const token = code.replaceAll(/\s/g, '')
  if (!sixDigits.test(token)) return null
  const timestamp = Date.parse(at)
  const delta = new TOTP({ secret, period }).validate({ token, timestamp, window })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}
