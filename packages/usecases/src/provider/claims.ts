import { normaliseKbo, type Role } from '@lekboek/domain'
import type { StoredProvider } from '@lekboek/database'
import { readEmail } from '../email/email-address.ts'
import { nameAsSaid } from '../input/read-name.ts'
import { providerSessionOf, type ProviderSession } from './provider-session.ts'

/** What a provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>

/** The same, as far as it is believed. */
export interface Vouched {
  /** Who it is there, for good; null where it does not say. */
  readonly subject: string | null
  readonly name: string | null
  /** An address that is the person's own and of a domain that is the organisation's own. */
  readonly email: string | null
  /** Why there is no such address. */
  readonly emailProblem: 'notInvited' | 'unverified' | 'foreignAddress'
  /** KBO number of the organisation for which they sign in; null where it does not say or nobody asks. */
  readonly kbo: string | null
  /** Roles that the role claim stands for; null where there is no role claim. */
  readonly roles: readonly Role[] | null
  readonly hasFactor: boolean
  /** As what it knows the session, for when it ends there. */
  readonly known: ProviderSession
}

const longestSubject = 255

export function readClaims(claims: Claims, provider: StoredProvider, fitting: readonly Role[]): Vouched {
  return {
    subject: textOf(claims[provider.subjectClaim], longestSubject),
    name: nameAsSaid(claims[provider.nameClaim]),
    ...ownEmail(claims, provider),
    kbo: provider.organisationClaim === null ? null : kboOf(claims[provider.organisationClaim]),
    roles: rolesIn(claims, provider, fitting),
    hasFactor: provider.trustsFactor && tellsOfFactor(claims, provider),
    known: providerSessionOf(claims, provider),
  }
}

function ownEmail(claims: Claims, provider: StoredProvider): Pick<Vouched, 'email' | 'emailProblem'> {
  const said = textOf(claims[provider.emailClaim], 320)
  if (said === null) return { email: null, emailProblem: 'notInvited' }
  if (!isYes(claims[provider.emailVerifiedClaim])) return { email: null, emailProblem: 'unverified' }
  const reading = readEmail(said)
  if ('problem' in reading) return { email: null, emailProblem: 'foreignAddress' }
  const domain = reading.address.slice(reading.address.lastIndexOf('@') + 1)
  const isOwn = provider.domains.includes(domain)
  return { email: isOwn ? reading.address : null, emailProblem: 'foreignAddress' }
}

/** Entra writes yes as a number or a text. */
const isYes = (value: unknown) => value === true || value === 1 || value === '1' || value === 'true'

function rolesIn(
  claims: Claims,
  { roleClaim, roleTable }: StoredProvider,
  fitting: readonly Role[],
): Role[] | null {
  if (roleClaim === null) return null
  const said = new Set([valueAt(claims, roleClaim)].flat().filter((one) => typeof one === 'string'))
  return fitting.filter((role) => roleTable.some((entry) => entry.role === role && said.has(entry.value)))
}

/** A claim by its name; where there is none such, step by step: `realm_access.roles`. */
function valueAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  let value: unknown = claims
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

function tellsOfFactor({ amr, acr }: Claims, { factorAcrs }: StoredProvider): boolean {
  return (Array.isArray(amr) && amr.includes('mfa')) || (typeof acr === 'string' && factorAcrs.includes(acr))
}

function kboOf(value: unknown): string | null {
  return typeof value === 'string' ? normaliseKbo(value) : null
}

function textOf(value: unknown, max: number): string | null {
  if (typeof value !== 'string') return null
  const text = value.trim().normalize('NFC')
  return text === '' || text.length > max || /[\p{Cc}\p{Surrogate}]/u.test(text) ? null : text
}
