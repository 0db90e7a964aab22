import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'
import { borneAt } from '../identifier/identifier.queries.ts'
import type { ProviderSigningKey } from './provider-key.store.ts'
import { isValidAt } from '../door/valid-at.ts'

/** A value of the provider's role claim, and the role here that it stands for. */
export interface RoleEntry {
  readonly value: string
  readonly role: string
}

/** What an organisation says of its provider. */
export interface ProviderChoice {
  readonly preset: string
  readonly issuer: string
  readonly clientId: string
  /** By what this platform proves to it who asks: a secret that both know, or a key. */
  readonly provesBy: string
  /** How a key that is made for it signs. */
  readonly keyAlgorithm: string
  /** What identifies a person there, for good. */
  readonly subjectClaim: string
  readonly emailClaim: string
  /** The claim by which the provider says that the address is the person's own. */
  readonly emailVerifiedClaim: string
  readonly nameClaim: string
  /** The claim with the KBO number of the organisation for which somebody signs in; null where it is not asked. */
  readonly organisationClaim: string | null
  readonly roleClaim: string | null
  readonly roleTable: readonly RoleEntry[]
  /** Whether the provider's word counts for the second factor. */
  readonly trustsFactor: boolean
  /** Values of `acr` that tell of a second factor, beside `mfa` in `amr`. */
  readonly factorAcrs: readonly string[]
  /** Whether whoever the provider knows may report, also without having been invited. */
  readonly admitsReporters: boolean
  /** Whether its people come in through the provider alone. */
  readonly isOnly: boolean
  readonly isOn: boolean
}

export interface StoredProvider extends ProviderChoice {
  readonly organisationId: string
  /** Sealed with the installation's secret; null where there is none. */
  readonly sealedSecret: string | null
  /** The key that signs; null where none was made. */
  readonly signingKey: ProviderSigningKey | null
  readonly version: number
  /** Who said what stands there, where the operator did not. */
  readonly setBy: string | null
  readonly setByName: string | null
  /** Since when it is said as it stands, whatever of no weight was touched since. */
  readonly setAt: string
  /** Since when a second person stands behind it; null where one person alone does. */
  readonly confirmedAt: string | null
  /** Null where the operator said it. */
  readonly confirmedByName: string | null
  /** Since when somebody who was to stand behind it says no; null where nobody does. Whoever says anything anew ends that. */
  readonly refusedAt: string | null
  readonly refusedByName: string | null
  readonly refusalReason: string | null
  /** Domains of e-mail that the operator found to be the organisation's own. */
  readonly domains: readonly string[]
}

/** A provider with the organisation that it lets in. */
export interface ProviderOfOrganisation extends StoredProvider {
  readonly organisationName: string
  readonly organisationKinds: readonly string[]
  /** The number that it bears at the instant that was asked about. */
  readonly kbo: string | null
}

const columns = `'organisationId', p.organisation_id, 'preset', p.preset, 'issuer', p.issuer, 'clientId', p.client_id,
  'sealedSecret', p.sealed_secret, 'provesBy', p.proves_by, 'keyAlgorithm', p.key_algorithm, 'signingKey',
  (SELECT json_build_object('id', k.id, 'algorithm', k.algorithm, 'certificate', k.certificate, 'sealedPrivate', k.sealed_private)
    FROM provider_key k WHERE k.organisation_id = p.organisation_id AND k.state = 'current'), 'subjectClaim', p.subject_claim, 'emailClaim', p.email_claim,
  'emailVerifiedClaim', p.email_verified_claim, 'nameClaim', p.name_claim, 'organisationClaim', p.organisation_claim,
  'roleClaim', p.role_claim, 'roleTable', p.role_table, 'trustsFactor', p.trusts_factor, 'factorAcrs', p.factor_acrs,
  'admitsReporters', p.admits_reporters, 'isOnly', p.is_only, 'isOn', p.is_on, 'version', p.version,
  'setBy', p.set_by, 'setByName', p.set_by_name, 'setAt', p.set_at, 'confirmedAt', p.confirmed_at, 'confirmedByName', p.confirmed_by_name,
  'refusedAt', p.refused_at, 'refusedByName', p.refused_by_name, 'refusalReason', p.refusal_reason,
  'domains', ARRAY(SELECT d.domain FROM mail_domain d WHERE d.organisation_id = p.organisation_id ORDER BY d.domain)`

/** The provider of an organisation; null where it has none. */
export async function selectProvider(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
): Promise<StoredProvider | null> {
  const [found] = await platform.query<{ row: StoredProvider }>({
    name: 'provider.one',
    text: `SELECT json_build_object(${columns}) AS row FROM identity_provider p WHERE p.organisation_id = $1`,
    values: [organisationId],
  })
  return found?.row ?? null
}

const ofOrganisation = `SELECT json_build_object(${columns}, 'organisationName', o.name, 'organisationKinds', o.kinds, 'kbo', ${borneAt('kbo', '$1')}) AS row
  FROM identity_provider p JOIN organisation o ON o.id = p.organisation_id
   AND ${isValidAt('o', '$1')}
  WHERE p.is_on`

async function selectOpen(
  database: Database,
  name: string,
  condition: string,
  values: readonly unknown[],
): Promise<ProviderOfOrganisation | null> {
  const rows = await readPlatform<{ row: ProviderOfOrganisation }>(database, {
    name: `provider.${name}`,
    text: `${ofOrganisation} AND ${condition}`,
    values,
  })
  return rows.length === 1 ? (rows[0]?.row ?? null) : null
}

/** The provider of an organisation that takes part at this instant, where it is on. */
export const selectOpenProvider = (database: Database, organisationId: string, at: string) =>
  selectOpen(database, 'open', 'p.organisation_id = $2', [at, organisationId])

/** The same, by the organisation's address here, or by one that it had before once two stand behind the provider. */
export const selectProviderBySlug = (database: Database, slug: string, at: string) =>
  selectOpen(
    database,
    'by-slug',
    '(o.slug = $2 OR (p.confirmed_at IS NOT NULL AND $2 = ANY (o.former_slugs)))',
    [at, slug],
  )

/** The same, by the domain of somebody's e-mail. */
export const selectProviderByDomain = (database: Database, domain: string, at: string) =>
  selectOpen(
    database,
    'by-domain',
    'p.organisation_id = (SELECT d.organisation_id FROM mail_domain d WHERE d.domain = $2)',
    [at, domain],
  )

/** The organisation that bears this number at this instant and lets its people in by the same client of the same provider. */
export const selectProviderByKbo = (
  database: Database,
  { issuer, clientId, kbo }: { readonly issuer: string; readonly clientId: string; readonly kbo: string },
  at: string,
) =>
  selectOpen(database, 'by-kbo', `p.issuer = $2 AND p.client_id = $3 AND ${borneAt('kbo', '$1')} = $4`, [
    at,
    issuer,
    clientId,
    kbo,
  ])

/** An organisation by its address here, or by one that it had before, for the operator. */
export async function selectOrganisationBySlug(
  database: Database,
  slug: string,
): Promise<{ readonly id: string; readonly kinds: readonly string[] } | null> {
  const [row] = await readPlatform<{ id: string; kinds: string[] }>(database, {
    text: 'SELECT id, kinds FROM organisation WHERE slug = $1 OR $1 = ANY (former_slugs)',
    values: [slug],
  })
  return row ?? null
}

/** The domains of e-mail that are an organisation's own. */
export async function selectMailDomains(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
): Promise<string[]> {
  const rows = await platform.query<{ domain: string }>({
    name: 'provider.domains',
    text: 'SELECT domain FROM mail_domain WHERE organisation_id = $1 ORDER BY domain',
    values: [organisationId],
  })
  return rows.map(({ domain }) => domain)
}
