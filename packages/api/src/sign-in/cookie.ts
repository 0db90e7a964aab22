/**
 * Cookies that no script and no other site can use. Over https they carry the prefix `__Host-`: a sibling
 * domain can then neither set nor shadow them.
 */
export function cookieOptions(baseUrl: string) {
  const secure = new URL(baseUrl).protocol === 'https:'
  const named = (name: string) => ({ name: `${secure ? '__Host-' : ''}${name}` })
  return {
    // better-auth would put its own, weaker prefix before the names.
    useSecureCookies: false,
    cookies: { session_token: named('lekboek.session'), dont_remember: named('lekboek.short-session') },
    defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax' as const, path: '/' },
  }
}
