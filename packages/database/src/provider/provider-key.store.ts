import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'

type Door = Pick<Platform, 'query'>

/** A key that signs, one that waits to, and one that did and is published a while longer. */
export type ProviderKeyState = 'next' | 'current' | 'former'

/** A key as anybody may see it. */
export interface ProviderKey {
  readonly id: string
  readonly state: ProviderKeyState
  readonly algorithm: string
  /** JWK of the public half. */
  readonly publicKey: Readonly<Record<string, unknown>>
  /** The same in a certificate that it signed itself, as PEM: what Entra ID asks for. */
  readonly certificate: string
  readonly createdAt: string
  readonly expiresAt: string
}

/** A key that signs. */
export interface ProviderSigningKey {
  readonly id: string
  readonly algorithm: string
  readonly certificate: string
  /** Sealed with the installation's secret. */
  readonly sealedPrivate: string
}

const columns = `k.id, k.state, k.algorithm, k.public_key AS "publicKey", k.certificate,
  k.created_at AS "createdAt", k.expires_at AS "expiresAt"`

type Found = Omit<ProviderKey, 'createdAt' | 'expiresAt'> & { createdAt: Date; expiresAt: Date }

const shown = ({ createdAt, expiresAt, ...key }: Found): ProviderKey => ({
  ...key,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
})

/** The keys of an organisation's provider: what signs and what waits. */
export async function selectProviderKeys(door: Door, organisationId: string): Promise<ProviderKey[]> {
  const rows = await door.query<Found>({
    name: 'provider-key.of-organisation',
    text: `SELECT ${columns} FROM provider_key k WHERE k.organisation_id = $1 AND k.state <> 'former' ORDER BY k.created_at, k.id`,
    values: [organisationId],
  })
  return rows.map(shown)
}

/** What anybody may fetch: also the one that signed until a while ago. */
export async function selectPublishedKeys(
  database: Database,
  organisationId: string,
  retiredSince: string,
): Promise<ProviderKey[]> {
  const rows = await readPlatform<Found>(database, {
    name: 'provider-key.published',
    text: `SELECT ${columns} FROM provider_key k
      WHERE k.organisation_id::text = $1 AND (k.retired_at IS NULL OR k.retired_at > $2) ORDER BY k.created_at, k.id`,
    values: [organisationId, retiredSince],
  })
  return rows.map(shown)
}

/** The key that waits, with its private half; null where none does. */
export async function selectNextKey(door: Door, organisationId: string): Promise<ProviderSigningKey | null> {
  const [row] = await door.query<{ [Field in keyof ProviderSigningKey]: ProviderSigningKey[Field] }>({
    name: 'provider-key.next',
    text: `SELECT id, algorithm, certificate, sealed_private AS "sealedPrivate" FROM provider_key
      WHERE organisation_id = $1 AND state = 'next'`,
    values: [organisationId],
  })
  return row ?? null
}

/** Adds a key: it waits where another one signs, and takes the place of one that waited. */
export async function insertProviderKey(
  door: Door,
  organisationId: string,
  key: ProviderKey & { readonly sealedPrivate: string },
): Promise<void> {
  await door.query({
    name: 'provider-key.forget-next',
    text: `DELETE FROM provider_key WHERE organisation_id = $1 AND state = 'next'`,
    values: [organisationId],
  })
  await door.query({
    name: 'provider-key.insert',
    text: `INSERT INTO provider_key (organisation_id, id, state, algorithm, public_key, certificate, sealed_private, created_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      ...[organisationId, key.id, key.state, key.algorithm, JSON.stringify(key.publicKey), key.certificate],
      ...[key.sealedPrivate, key.createdAt, key.expiresAt],
    ],
  })
}

/**
 * Lets the key that waits sign from now on. The private half of the one before is destroyed at once; its public half stays
 * published for a while.
 */
export async function promoteNextKey(door: Door, organisationId: string, at: string): Promise<void> {
  await door.query({
    name: 'provider-key.forget-former',
    text: `DELETE FROM provider_key WHERE organisation_id = $1 AND state = 'former'`,
    values: [organisationId],
  })
  await door.query({
    name: 'provider-key.retire',
    text: `UPDATE provider_key SET state = 'former', retired_at = $2, sealed_private = NULL
      WHERE organisation_id = $1 AND state = 'current'`,
    values: [organisationId, at],
  })
  await door.query({
    name: 'provider-key.promote',
    text: `UPDATE provider_key SET state = 'current' WHERE organisation_id = $1 AND state = 'next'`,
    values: [organisationId],
  })
}
