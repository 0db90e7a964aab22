import type { Platform } from '../door/on-platform.ts'

type Door = Pick<Platform, 'query'>

/** Of whose word an organisation knows people: another client, or another claim, may call somebody else the same. */
export interface ProviderClient {
  readonly organisationId: string
  readonly issuer: string
  readonly clientId: string
  readonly subjectClaim: string
}

/** As whom a provider knows somebody, for one organisation. */
export interface ProviderSubject extends ProviderClient {
  readonly subject: string
}

/** A person as far as an organisation's provider needs to find them. */
export interface FoundPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Whether the account lets nobody in. */
  readonly isClosed: boolean
}

const clientOf = ({ organisationId, issuer, clientId, subjectClaim }: ProviderClient) => [
  organisationId,
  issuer,
  clientId,
  subjectClaim,
]

export async function selectLinkedPerson(door: Door, subject: ProviderSubject): Promise<FoundPerson | null> {
  const [row] = await door.query<FoundPerson & Record<string, unknown>>({
    name: 'provider-link.person',
    text: `SELECT u.id, u.name, u.email, u.closed_at IS NOT NULL AS "isClosed" FROM provider_link l JOIN "user" u ON u.id = l.user_id
      WHERE l.organisation_id = $1 AND l.issuer = $2 AND l.client_id = $3 AND l.subject_claim = $4 AND l.subject = $5`,
    values: [...clientOf(subject), subject.subject],
  })
  return row ?? null
}

/** The person with an address, and whether the provider knows them as somebody already. */
export async function selectPersonToLink(
  door: Door,
  client: ProviderClient,
  email: string,
): Promise<(FoundPerson & { readonly isLinked: boolean }) | null> {
  const [row] = await door.query<FoundPerson & { isLinked: boolean }>({
    name: 'provider-link.by-email',
    text: `SELECT u.id, u.name, u.email, u.closed_at IS NOT NULL AS "isClosed", EXISTS (SELECT 1 FROM provider_link l
        WHERE l.organisation_id = $1 AND l.issuer = $2 AND l.client_id = $3 AND l.subject_claim = $4 AND l.user_id = u.id) AS "isLinked"
      FROM "user" u WHERE u.email = $5`,
    values: [...clientOf(client), email],
  })
  return row ?? null
}

/** Links them, or marks the link as used. */
export async function putProviderLink(
  door: Door,
  subject: ProviderSubject,
  userId: string,
  at: string,
): Promise<void> {
  await door.query({
    name: 'provider-link.put',
    text: `INSERT INTO provider_link (organisation_id, issuer, client_id, subject_claim, subject, user_id, created_at, last_used_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
      ON CONFLICT (organisation_id, issuer, client_id, subject_claim, subject) DO UPDATE SET last_used_at = $7`,
    values: [...clientOf(subject), subject.subject, userId, at],
  })
}

/** Forgets as whom the organisation's provider knows the person with this address. How many links that were. */
export async function deleteProviderLinks(
  door: Door,
  organisationId: string,
  email: string,
): Promise<number> {
  const rows = await door.query({
    text: `DELETE FROM provider_link WHERE organisation_id = $1 AND user_id IN (SELECT id FROM "user" WHERE email = $2) RETURNING user_id`,
    values: [organisationId, email],
  })
  return rows.length
}

/** The open invitation of an address in an organisation, locked; of several the newest. */
export async function lockOpenInvitation(
  door: Door,
  organisationId: string,
  email: string,
  at: string,
): Promise<{
  readonly id: string
  readonly roles: readonly string[]
  readonly invitedBy: string
  readonly umbrellaId: string | null
  readonly language: string
} | null> {
  const [row] = await door.query<{
    id: string
    roles: string[]
    invitedBy: string
    umbrellaId: string | null
    language: string
  }>({
    name: 'provider-link.invitation',
    text: `SELECT id, roles, invited_by AS "invitedBy", umbrella_id AS "umbrellaId", language FROM invitation WHERE organisation_id = $1 AND email = $2
        AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > $3::timestamptz
      ORDER BY created_at DESC, id DESC LIMIT 1 FOR UPDATE`,
    values: [organisationId, email, at],
  })
  return row ?? null
}
