import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'

const tokenAndSignature = /^(?<token>[A-Za-z0-9_-]{1,128})\.(?<signature>[A-Za-z0-9+/]{43}=)$/

/**
 * The session token of a request, when its signature (HMAC-SHA-256, as better-auth writes it) holds. Done here and
 * not by better-auth's own look-up: that reads session and user in two statements, the viewer needs one.
 */
export function readSessionToken(
  cookieHeader: string | undefined,
  name: string,
  secret: string,
): string | null {
  if (!cookieHeader) return null
  const value = parseCookies(cookieHeader).get(name)
  const { token, signature } = (value && tokenAndSignature.exec(value)?.groups) || {}
  if (!token || !signature) return null
  const expected = createHmac('sha256', secret).update(token).digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'base64')) ? token : null
}
