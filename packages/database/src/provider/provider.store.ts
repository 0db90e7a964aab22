import type { Platform } from '../door/on-platform.ts'
import type { ProviderChoice } from './provider.queries.ts'

type Door = Pick<Platform, 'query'>

/** Stores what an organisation says of its provider; the first time as version 1. */
export async function putProvider(
  door: Door,
  provider: ProviderChoice & {
    readonly organisationId: string
    readonly sealedSecret: string | null
    readonly version: number
    readonly at: string
    readonly setBy: string | null
    readonly setByName: string | null
    readonly setAt: string
    readonly confirmedAt: string | null
    readonly confirmedByName: string | null
  },
): Promise<void> {
  await door.query({
    name: 'provider.put',
    text: `INSERT INTO identity_provider (organisation_id, preset, issuer, client_id, sealed_secret, subject_claim, email_claim,
        email_verified_claim, name_claim, organisation_claim, role_claim, role_table, trusts_factor, factor_acrs,
        admits_reporters, is_only, is_on, version, created_at, updated_at, proves_by, key_algorithm,
        set_by, set_by_name, confirmed_at, confirmed_by_name, set_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $19, $20, $21, $22, $23, $24, $25, $26)
      ON CONFLICT (organisation_id) DO UPDATE SET preset = $2, issuer = $3, client_id = $4, sealed_secret = $5,
        subject_claim = $6, email_claim = $7, email_verified_claim = $8, name_claim = $9, organisation_claim = $10,
        role_claim = $11, role_table = $12, trusts_factor = $13, factor_acrs = $14, admits_reporters = $15, is_only = $16,
        is_on = $17, version = $18, updated_at = $19, proves_by = $20, key_algorithm = $21,
        set_by = $22, set_by_name = $23, confirmed_at = $24, confirmed_by_name = $25, set_at = $26,
        refused_at = NULL, refused_by_name = NULL, refusal_reason = NULL`,
    values: [
      ...[
        provider.organisationId,
        provider.preset,
        provider.issuer,
        provider.clientId,
        provider.sealedSecret,
      ],
      ...[provider.subjectClaim, provider.emailClaim, provider.emailVerifiedClaim, provider.nameClaim],
      ...[provider.organisationClaim, provider.roleClaim, JSON.stringify(provider.roleTable)],
      ...[
        provider.trustsFactor,
        provider.factorAcrs,
        provider.admitsReporters,
        provider.isOnly,
        provider.isOn,
      ],
      ...[provider.version, provider.at, provider.provesBy, provider.keyAlgorithm],
      ...[provider.setBy, provider.setByName, provider.confirmedAt, provider.confirmedByName],
      provider.setAt,
    ],
  })
}

/** Gives a provider its next version, where only its keys changed. */
export async function bumpProvider(
  door: Door,
  {
    organisationId,
    version,
    at,
  }: { readonly organisationId: string; readonly version: number; readonly at: string },
): Promise<void> {
  await door.query({
    name: 'provider.bump',
    text: 'UPDATE identity_provider SET version = $2, updated_at = $3 WHERE organisation_id = $1',
    values: [organisationId, version, at],
  })
}

/** Keeps that a second person stands behind what was said of a provider. */
export async function confirmStoredProvider(
  door: Door,
  {
    organisationId,
    version,
    at,
    byName,
  }: {
    readonly organisationId: string
    readonly version: number
    readonly at: string
    readonly byName: string | null
  },
): Promise<void> {
  await door.query({
    name: 'provider.confirm',
    text: `UPDATE identity_provider SET version = $2, updated_at = $3, confirmed_at = $3, confirmed_by_name = $4
      WHERE organisation_id = $1`,
    values: [organisationId, version, at, byName],
  })
}

/** Keeps that whoever was to stand behind what was said of a provider says no, and turns it off. */
export async function refuseStoredProvider(
  door: Door,
  refusal: {
    readonly organisationId: string
    readonly version: number
    readonly at: string
    readonly byName: string
    readonly reason: string
  },
): Promise<void> {
  const { organisationId, version, at, byName, reason } = refusal
  await door.query({
    name: 'provider.refuse',
    text: `UPDATE identity_provider SET version = $2, updated_at = $3, is_on = false, refused_at = $3, refused_by_name = $4, refusal_reason = $5
      WHERE organisation_id = $1`,
    values: [organisationId, version, at, byName, reason],
  })
}

/** Ends every session that an organisation's provider vouched for. */
export async function endProviderSessions(door: Door, organisationId: string): Promise<void> {
  await door.query({
    name: 'provider.end-sessions',
    text: 'DELETE FROM session WHERE provider_organisation_id = $1',
    values: [organisationId],
  })
}

/** Whose a domain of e-mail is from now on; false where it is another organisation's. */
export async function putMailDomain(
  door: Door,
  {
    domain,
    organisationId,
    at,
  }: { readonly domain: string; readonly organisationId: string; readonly at: string },
): Promise<boolean> {
  await door.query({
    text: 'INSERT INTO mail_domain (domain, organisation_id, created_at) VALUES ($1, $2, $3) ON CONFLICT (domain) DO NOTHING',
    values: [domain, organisationId, at],
  })
  const rows = await door.query({
    text: 'SELECT domain FROM mail_domain WHERE domain = $1 AND organisation_id = $2',
    values: [domain, organisationId],
  })
  return rows.length > 0
}

/** False where the organisation does not have this domain. */
export async function deleteMailDomain(door: Door, domain: string, organisationId: string): Promise<boolean> {
  const rows = await door.query({
    text: 'DELETE FROM mail_domain WHERE domain = $1 AND organisation_id = $2 RETURNING domain',
    values: [domain, organisationId],
  })
  return rows.length > 0
}
