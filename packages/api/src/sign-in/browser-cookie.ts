import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { browserDays } from '@lekboek/usecases'

/** The cookie by which a browser in which somebody was signed in is known again. */
export interface BrowserCookie {
  written(browser: string): string
  /** What the browser is named by; null where there is none, or somebody else signed it. */
  read(header: string | undefined): string | null
}

const nameAndSignature = /^(?<browser>[A-Za-z0-9_-]{43})\.(?<signature>[A-Za-z0-9_-]{43})$/

/** Out of reach of scripts and other sites, as the session's is; kept when the session ends. */
export function browserCookie(baseUrl: string, secret: string): BrowserCookie {
  const isSecure = new URL(baseUrl).protocol === 'https:'
  const name = `${isSecure ? '__Host-' : ''}lekboek.browser`
  const bounds = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  const signatureOf = (browser: string) =>
    createHmac('sha256', secret).update(`browser|${browser}`).digest('base64url')
  return {
    written(browser) {
      const value = `${browser}.${signatureOf(browser)}`
      return `${name}=${value}; Max-Age=${browserDays * 86_400}; ${bounds}`
    },
    read(header) {
      const value = parseCookies(header ?? '').get(name) ?? ''
      const { browser, signature } = nameAndSignature.exec(value)?.groups ?? {}
      if (!browser || !signature) return null
      // As it is written: the last sign of Base64 can be spelled in four ways.
      const isOurs = timingSafeEqual(Buffer.from(signatureOf(browser)), Buffer.from(signature))
      return isOurs ? browser : null
    },
  }
}
