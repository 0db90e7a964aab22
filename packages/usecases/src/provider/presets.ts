import type { ProviderChoice } from '@lekboek/database'
import type { KeyAlgorithm } from './provider-key.ts'

/** Kinds of providers of which something is known beforehand. */
export const providerPresets = ['entra', 'keycloak', 'acm', 'other'] as const
export type ProviderPreset = (typeof providerPresets)[number]

/** What a kind of provider calls things, where the organisation does not say otherwise. */
export type ProviderWords = Pick<
  ProviderChoice,
  'subjectClaim' | 'emailClaim' | 'emailVerifiedClaim' | 'nameClaim' | 'organisationClaim' | 'roleClaim'
>

const usual: ProviderWords = {
  ...{ subjectClaim: 'sub', emailClaim: 'email', emailVerifiedClaim: 'email_verified', nameClaim: 'name' },
  ...{ organisationClaim: null, roleClaim: null },
}

/**
 * Entra ID and Keycloak as their makers describe them: Entra says that an address is the person's own in `xms_edov`, an
 * optional claim that its administrator must switch on. Of ACM/IDM it is believed, and not yet seen at an integration, that
 * `vo_id` names the person and `vo_orgcode` is the KBO number: all of it are settings.
 */
export const wordsOf: Readonly<Record<ProviderPreset, ProviderWords>> = {
  entra: { ...usual, emailVerifiedClaim: 'xms_edov', roleClaim: 'roles' },
  keycloak: usual,
  acm: { ...usual, subjectClaim: 'vo_id', organisationClaim: 'vo_orgcode' },
  other: usual,
}

/**
 * How a key signs, where the organisation does not say otherwise: as Microsoft describes it for Entra ID; of ACM/IDM that it
 * takes what it signs with itself. Other providers take the shortest.
 */
export const algorithmFor: Readonly<Record<ProviderPreset, KeyAlgorithm>> = {
  ...{ entra: 'PS256', keycloak: 'ES256', acm: 'RS256', other: 'ES256' },
}
