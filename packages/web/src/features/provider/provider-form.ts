import type { Role } from '@lekboek/domain'
import type { IdentityProviderInput, IdentityProviderQuery } from '../../generated/graphql.ts'

export type StoredProvider = NonNullable<IdentityProviderQuery['identityProvider']['provider']>

export const claimFields = [
  'subjectClaim',
  'emailClaim',
  'emailVerifiedClaim',
  'nameClaim',
  'organisationClaim',
] as const
export const keyAlgorithms = ['ES256', 'RS256', 'PS256'] as const
export const switches = ['isOn', 'admitsReporters', 'trustsFactor', 'isOnly'] as const

type Claim = (typeof claimFields)[number] | 'roleClaim'

/** A provider as it stands in the form: lists as text with commas between. */
export interface ProviderForm
  extends
    Record<Claim | 'issuer' | 'clientId' | 'clientSecret' | 'acrs', string>,
    Record<(typeof switches)[number], boolean> {
  preset: StoredProvider['preset']
  provesBy: StoredProvider['provesBy']
  /** Empty: as the kind of provider wants it. */
  keyAlgorithm: StoredProvider['keyAlgorithm'] | ''
  /** For each role, the values of the role claim that stand for it. */
  values: Partial<Record<Role, string>>
}

export function startProvider(stored: StoredProvider | null, roles: readonly Role[]): ProviderForm {
  const of = (field: Claim) => stored?.[field] ?? ''
  return {
    preset: stored?.preset ?? 'entra',
    ...{ provesBy: stored?.provesBy ?? 'secret', keyAlgorithm: stored?.keyAlgorithm ?? '' },
    ...{ issuer: stored?.issuer ?? '', clientId: stored?.clientId ?? '', clientSecret: '' },
    ...{ subjectClaim: of('subjectClaim'), emailClaim: of('emailClaim'), nameClaim: of('nameClaim') },
    ...{ emailVerifiedClaim: of('emailVerifiedClaim'), organisationClaim: of('organisationClaim') },
    ...{ roleClaim: of('roleClaim'), acrs: (stored?.factorAcrs ?? []).join(', ') },
    ...{ isOn: stored?.isOn ?? true, isOnly: stored?.isOnly ?? false },
    ...{ trustsFactor: stored?.trustsFactor ?? true, admitsReporters: stored?.admitsReporters ?? false },
    values: Object.fromEntries(
      roles.map((role) => [
        role,
        (stored?.roleTable ?? []).flatMap((entry) => (entry.role === role ? entry.value : [])).join(', '),
      ]),
    ),
  }
}

/** What is left empty is as the kind of provider calls it, and a secret that is left empty stays what it was. */
export function providerInput(form: ProviderForm, roles: readonly Role[]): IdentityProviderInput {
  const claims = Object.fromEntries(
    [...claimFields, 'roleClaim' as const].map((field) => [field, textOf(form[field])]),
  )
  return {
    ...{ preset: form.preset, issuer: form.issuer.trim(), clientId: form.clientId.trim() },
    ...{ provesBy: form.provesBy, keyAlgorithm: form.keyAlgorithm || null },
    ...{ clientSecret: textOf(form.clientSecret), ...claims, factorAcrs: parts(form.acrs) },
    roleTable: roles.flatMap((role) => parts(form.values[role] ?? '').map((value) => ({ role, value }))),
    ...{ isOn: form.isOn, isOnly: form.isOnly },
    ...{ trustsFactor: form.trustsFactor, admitsReporters: form.admitsReporters },
  }
}

const textOf = (text: string) => text.trim() || null
const parts = (text: string) => text.split(',').flatMap((part) => part.trim() || [])
