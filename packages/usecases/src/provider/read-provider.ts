import type { ProviderChoice, RoleEntry } from '@lekboek/database'
import type { Instant, Role } from '@lekboek/domain'
import { Fields, shortText } from '../input/fields.ts'
import { readList } from '../input/read-list.ts'
import { invalid, refuseProblems } from '../refusal.ts'
import { algorithmFor, providerPresets, wordsOf, type ProviderPreset } from './presets.ts'
import { keyAlgorithms, type KeyAlgorithm } from './provider-key.ts'
import type { Providers } from './providers.ts'

/** By what it is proven to a provider who asks: a secret that both know, or a key of which it knows the public half. */
export const providerProofs = ['secret', 'key'] as const
export type ProviderProof = (typeof providerProofs)[number]

/** A provider as a person describes it. What is left out is as the kind of provider calls it. */
export interface ProviderInput {
  readonly preset: ProviderPreset
  readonly issuer: string
  readonly clientId: string
  /** Left out: by a secret. */
  readonly provesBy?: ProviderProof | null
  /** Left out: as the kind of provider wants it. */
  readonly keyAlgorithm?: KeyAlgorithm | null
  /** Left out: as it was. */
  readonly clientSecret?: string | null
  readonly subjectClaim?: string | null
  readonly emailClaim?: string | null
  readonly emailVerifiedClaim?: string | null
  readonly nameClaim?: string | null
  readonly organisationClaim?: string | null
  readonly roleClaim?: string | null
  readonly roleTable: readonly { readonly value: string; readonly role: Role }[]
  readonly trustsFactor: boolean
  readonly factorAcrs: readonly string[]
  readonly admitsReporters: boolean
  readonly isOnly: boolean
  readonly isOn: boolean
}

export interface ReadProvider {
  readonly choice: ProviderChoice
  /** Null where it stays as it was. */
  readonly clientSecret: string | null
}

const mostRoles = 50
const mostAcrs = 20
const longestIssuer = 500
/** Addresses under which Entra answers for whoever has any account anywhere. */
const anybodys = /^\/(?:common|organizations|consumers)(?:\/|$)/i

/** @throws {Refusal} invalid: also for a role that whoever asks may not grant. */
export function readProvider(
  input: ProviderInput,
  grantable: readonly Role[],
  providers: Providers,
  now: Instant,
): ReadProvider {
  const fields = new Fields(input, now)
  const preset = fields.choice('preset', providerPresets)
  const words = wordsOf[preset]
  const claim = (path: string) => fields.optionalText(path, { max: shortText })
  const choice = {
    preset,
    issuer: readIssuer(fields, providers),
    clientId: fields.text('clientId', { max: shortText }),
    provesBy: fields.optionalChoice('provesBy', providerProofs) ?? 'secret',
    keyAlgorithm: fields.optionalChoice('keyAlgorithm', keyAlgorithms) ?? algorithmFor[preset],
    subjectClaim: claim('subjectClaim') ?? words.subjectClaim,
    emailClaim: claim('emailClaim') ?? words.emailClaim,
    emailVerifiedClaim: claim('emailVerifiedClaim') ?? words.emailVerifiedClaim,
    nameClaim: claim('nameClaim') ?? words.nameClaim,
    organisationClaim: claim('organisationClaim') ?? words.organisationClaim,
    roleClaim: claim('roleClaim') ?? words.roleClaim,
    trustsFactor: fields.boolean('trustsFactor'),
    admitsReporters: fields.boolean('admitsReporters'),
    isOnly: fields.boolean('isOnly'),
    isOn: fields.boolean('isOn'),
  }
  const clientSecret = fields.optionalText('clientSecret', { max: longestIssuer })
  fields.refuse()
  const roleTable = readList('roleTable', input.roleTable, mostRoles, now, (entry): RoleEntry => {
    const role = entry.optionalChoice('role', grantable)
    if (role === null) entry.addOnce('role', 'required')
    return { value: entry.text('value', { max: shortText }), role: role ?? '' }
  })
  return { choice: { ...choice, roleTable, factorAcrs: readAcrs(input.factorAcrs) }, clientSecret }
}

function readIssuer(fields: Fields, providers: Providers): string {
  const issuer = fields.text('issuer', { max: longestIssuer })
  if (issuer === '') return issuer
  const url = URL.canParse(issuer) ? new URL(issuer) : null
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && providers.mayBePlain(url))
  const isBare = url?.search === '' && url.hash === '' && url.username === '' && url.password === ''
  if (!url || !isSafe || !isBare || anybodys.test(url.pathname)) fields.addOnce('issuer', 'notIssuer')
  return issuer
}

function readAcrs(given: readonly string[]): string[] {
  if (!Array.isArray(given)) throw invalid([{ path: 'factorAcrs', code: 'notList' }])
  if (given.length > mostAcrs) {
    throw invalid([{ path: 'factorAcrs', code: 'outOfRange', params: { min: 0, max: mostAcrs } }])
  }
  const isText = (one: unknown) => typeof one === 'string' && one.trim() !== '' && one.length <= shortText
  refuseProblems(given.every(isText) ? [] : [{ path: 'factorAcrs', code: 'notText' }])
  return given.map((one) => one.trim())
}
