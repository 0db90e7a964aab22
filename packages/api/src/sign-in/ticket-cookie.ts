import { parseCookies } from 'better-auth/cookies'
import { proofMinutes, providerMinutes } from '@lekboek/usecases'

/** What a browser keeps for a few minutes so that nobody else goes on with what it began. */
export interface TicketCookie {
  /** Null takes it away. */
  written(value: string | null): string
  read(header: string | undefined): string | null
}

/** Between going to the provider and coming back; sent along when another site brings it here. */
export const ticketCookie = (baseUrl: string) => keptFor(baseUrl, 'lekboek.provider', providerMinutes)

/** Between coming back from a provider for the first time and opening the letter that asks whether it was them. */
export const proofCookie = (baseUrl: string) => keptFor(baseUrl, 'lekboek.proof', proofMinutes)

function keptFor(baseUrl: string, plainName: string, minutes: number): TicketCookie {
  const isSecure = new URL(baseUrl).protocol === 'https:'
  const name = `${isSecure ? '__Host-' : ''}${plainName}`
  const bounds = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return {
    written: (value) => `${name}=${value ?? ''}; Max-Age=${value === null ? 0 : minutes * 60}; ${bounds}`,
    read: (header) => {
      const value = parseCookies(header ?? '').get(name) ?? ''
      return /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null
    },
  }
}
