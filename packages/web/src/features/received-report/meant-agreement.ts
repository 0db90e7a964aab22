import type { Agreement } from '../agreement/agreement-state.ts'

type Known = Pick<Agreement, 'id' | 'processorName' | 'contactEmail' | 'emergencyDay' | 'emergencyNight'>

/** The one agreement that is meant, and what says so. */
export interface MeantAgreement {
  readonly id: string
  readonly by: 'address' | 'domain' | 'dossier'
}

/** Where many write from who have nothing to do with one another. */
const shared = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'outlook.be', 'hotmail.com', 'hotmail.be', 'live.be'],
  ...['live.com', 'msn.com', 'yahoo.com', 'yahoo.fr', 'icloud.com', 'me.com', 'gmx.de', 'gmx.net', 'web.de'],
  ...['telenet.be', 'skynet.be', 'proximus.be', 'belgacom.net', 'orange.fr', 'protonmail.com', 'proton.me'],
])

const domainOf = (address: string) => address.split('@').at(-1) ?? ''

const addressesOf = ({ contactEmail, emergencyDay, emergencyNight }: Known) =>
  [contactEmail, emergencyDay?.email, emergencyNight?.email].flatMap((address) =>
    address ? [address.trim().toLowerCase()] : [],
  )

const isSameName = (one: string, other: string) =>
  one.trim().toLocaleLowerCase('nl') === other.trim().toLocaleLowerCase('nl')

/**
 * The agreement under which a supplier wrote, where one and no other is said: by the address or the domain of its letter, or by
 * the processor that the dossier names. Null where it could be several: nobody guesses between them.
 */
export function meantAgreement(
  agreements: readonly Known[],
  { senders, named }: { readonly senders: readonly string[]; readonly named: readonly string[] },
): MeantAgreement | null {
  const domains = senders.map(domainOf).filter((domain) => !shared.has(domain))
  const ways = [
    ['address', (one: Known) => addressesOf(one).some((address) => senders.includes(address))],
    ['domain', (one: Known) => addressesOf(one).some((address) => domains.includes(domainOf(address)))],
    ['dossier', (one: Known) => named.some((name) => isSameName(name, one.processorName))],
  ] as const
  for (const [by, fits] of ways) {
    const [first, ...others] = agreements.filter(fits)
    if (others.length > 0) return null
    if (first) return { id: first.id, by }
  }
  return null
}
