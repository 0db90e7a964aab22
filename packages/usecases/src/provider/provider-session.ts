import { createHash } from 'node:crypto'
import type { StoredProvider } from '@lekboek/database'
import type { Claims } from './claims.ts'

type Client = Pick<StoredProvider, 'issuer' | 'clientId'>

/** As what a provider knows a session, and the person in it; null where it does not say. */
export interface ProviderSession {
  readonly providerSession: string | null
  readonly providerSubject: string | null
}

/**
 * How these are kept: as digests that belong to one client of one provider, so that what another provider calls the same is
 * something else, and the table of sessions names nobody.
 */
export function providerSessionOf({ sid, sub }: Claims, client: Client): ProviderSession {
  return { providerSession: digest('sid', sid, client), providerSubject: digest('sub', sub, client) }
}

/** Under what one word of a provider is remembered, so that it is heard once. */
export function logoutId(jti: string, client: Client): string | null {
  return digest('jti', jti, client)
}

function digest(kind: string, value: unknown, { issuer, clientId }: Client): string | null {
  if (typeof value !== 'string' || value === '') return null
  return createHash('sha256')
    .update(JSON.stringify([kind, issuer, clientId, value]))
    .digest('base64url')
}
