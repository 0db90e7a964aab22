import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'
import type { ProviderSubject } from './provider-link.store.ts'

type Door = Pick<Platform, 'query'>

/** A day: whoever follows an old link hears that it has ended. */
const keptMs = 86_400_000

/** Whom a provider named for the first time, and whose account it would be. */
export interface NewProviderProof extends ProviderSubject {
  readonly id: string
  readonly userId: string
  readonly nonce: string
  /** Digest of what the browser keeps in which they came back from there. */
  readonly ticket: string
  readonly createdAt: string
  readonly expiresAt: string
}

/** Keeps it until it is proven or has ended, and forgets what ended a day ago. */
export async function insertProviderProof(door: Door, proof: NewProviderProof): Promise<void> {
  await door.query({
    name: 'provider-proof.forget',
    text: 'DELETE FROM provider_proof WHERE expires_at < $1',
    values: [new Date(Date.parse(proof.createdAt) - keptMs).toISOString()],
  })
  await door.query({
    name: 'provider-proof.insert',
    text: `INSERT INTO provider_proof (id, organisation_id, issuer, client_id, subject_claim, subject, user_id, nonce, ticket, created_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      ...[proof.id, proof.organisationId, proof.issuer, proof.clientId, proof.subjectClaim, proof.subject],
      ...[proof.userId, proof.nonce, proof.ticket, proof.createdAt, proof.expiresAt],
    ],
  })
}

/** How many letters went to a person's mailbox since then to ask for such a proof. */
export async function countProviderProofs(door: Door, userId: string, since: string): Promise<number> {
  const [row] = await door.query<{ count: number }>({
    name: 'provider-proof.count',
    text: 'SELECT count(*)::int AS count FROM provider_proof WHERE user_id = $1 AND created_at > $2',
    values: [userId, since],
  })
  return row?.count ?? 0
}

/** A proof with the person who gives it. */
export interface StoredProviderProof extends ProviderSubject {
  readonly id: string
  readonly nonce: string
  readonly ticket: string
  readonly state: 'open' | 'expired' | 'used'
  readonly expiresAt: string
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly language: string | null
  readonly organisationName: string
  readonly timeZone: string
}

/** By its id alone: the link is what counts, and it is checked by whoever asks. A closed account has nothing to prove. */
export async function selectProviderProof(
  database: Database,
  id: string,
  at: string,
): Promise<StoredProviderProof | null> {
  const rows = await readPlatform<{ row: StoredProviderProof }>(database, {
    name: 'provider-proof.by-link',
    text: `SELECT json_build_object('id', p.id, 'nonce', p.nonce, 'ticket', p.ticket, 'expiresAt', p.expires_at, 'organisationId', p.organisation_id,
        'issuer', p.issuer, 'clientId', p.client_id, 'subjectClaim', p.subject_claim, 'subject', p.subject, 'userId', u.id, 'email', u.email,
        'name', u.name, 'language', u.language, 'organisationName', o.name, 'timeZone', o.time_zone,
        'state', CASE WHEN p.used_at IS NOT NULL THEN 'used' WHEN p.expires_at <= $2::timestamptz THEN 'expired' ELSE 'open' END) AS row
      FROM provider_proof p JOIN "user" u ON u.id = p.user_id JOIN organisation o ON o.id = p.organisation_id
      WHERE p.id = $1 AND u.closed_at IS NULL`,
    values: [id, at],
  })
  return rows[0]?.row ?? null
}

/** Uses one up, and every other of this person in this organisation; false where it was used before. */
export async function useProviderProof(
  door: Door,
  { id, organisationId, userId }: Pick<NewProviderProof, 'id' | 'organisationId' | 'userId'>,
  at: string,
): Promise<boolean> {
  const used = await door.query({
    name: 'provider-proof.use',
    text: `UPDATE provider_proof SET used_at = $4 WHERE organisation_id = $1 AND user_id = $2 AND used_at IS NULL
        AND EXISTS (SELECT 1 FROM provider_proof o WHERE o.id = $3 AND o.used_at IS NULL)
      RETURNING id`,
    values: [organisationId, userId, id, at],
  })
  return used.some((row) => row['id'] === id)
}
