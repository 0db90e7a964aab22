import type { Register } from '../door/in-register.ts'

export interface NewInvitation {
  readonly id: string
  readonly email: string
  readonly roles: readonly string[]
  readonly language: string
  readonly nonce: string
  readonly invitedBy: string
  readonly invitedByName: string
  readonly createdAt: string
  readonly expiresAt: string
}

/** An invitation of the first people of an organisation, by the umbrella that brings it aboard. */
export interface FirstInvitation extends NewInvitation {
  readonly organisationId: string
}

export async function insertInvitation(register: Register, invitation: NewInvitation): Promise<void> {
  const { organisationId } = register
  await insertAll(register, [{ ...invitation, organisationId }], null)
}

/** The same for many organisations that the open one, their umbrella, brings aboard. */
export async function insertFirstInvitations(
  umbrella: Register,
  invitations: readonly FirstInvitation[],
): Promise<void> {
  await insertAll(umbrella, invitations, umbrella.organisationId)
}

async function insertAll(
  register: Register,
  invitations: readonly FirstInvitation[],
  umbrellaId: string | null,
): Promise<void> {
  await register.query({
    name: 'invitation.insert',
    text: `INSERT INTO invitation (id, organisation_id, email, roles, language, nonce, invited_by, invited_by_name, umbrella_id, created_at, sent_at, expires_at)
      SELECT i.id, i."organisationId", i.email, i.roles, i.language, i.nonce, i."invitedBy", i."invitedByName", $2, i."createdAt", i."createdAt", i."expiresAt"
      FROM json_to_recordset($1) AS i (id uuid, "organisationId" uuid, email text, roles text[], language text, nonce text,
        "invitedBy" text, "invitedByName" text, "createdAt" timestamptz, "expiresAt" timestamptz)`,
    values: [JSON.stringify(invitations), umbrellaId],
  })
}

/** An invitation that nobody else changes until the transaction ends. */
export interface LockedInvitation {
  readonly email: string
  readonly roles: readonly string[]
  readonly nonce: string
  readonly sentAt: Date
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly withdrawnAt: Date | null
}

export async function lockInvitation(register: Register, id: string): Promise<LockedInvitation | null> {
  const rows = await register.query<{
    [Field in keyof LockedInvitation]: LockedInvitation[Field]
  }>({
    name: 'invitation.lock',
    text: `SELECT email, roles, nonce, sent_at AS "sentAt", expires_at AS "expiresAt", accepted_at AS "acceptedAt",
        withdrawn_at AS "withdrawnAt" FROM invitation WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
    values: [register.organisationId, id],
  })
  return rows[0] ?? null
}

export async function withdrawStoredInvitation(register: Register, id: string, at: string): Promise<void> {
  await register.query({
    name: 'invitation.withdraw',
    text: 'UPDATE invitation SET withdrawn_at = $3, withdrawn_by = $4 WHERE organisation_id = $1 AND id = $2',
    values: [register.organisationId, id, at, register.actor.id],
  })
}

/** Gives an invitation a new link and a new end; the link before it opens nothing more. Whoever sends it again answers for it. */
export async function renewInvitation(
  register: Register,
  invitation: {
    readonly id: string
    readonly nonce: string
    readonly sentAt: string
    readonly expiresAt: string
    readonly invitedBy: string
    readonly invitedByName: string
  },
): Promise<void> {
  await register.query({
    name: 'invitation.renew',
    text: `UPDATE invitation SET nonce = $3, sent_at = $4, expires_at = $5, invited_by = $6, invited_by_name = $7, umbrella_id = NULL
      WHERE organisation_id = $1 AND id = $2`,
    values: [
      register.organisationId,
      invitation.id,
      invitation.nonce,
      invitation.sentAt,
      invitation.expiresAt,
      invitation.invitedBy,
      invitation.invitedByName,
    ],
  })
}

export async function acceptStoredInvitation(
  register: Register,
  id: string,
  userId: string,
  at: string,
): Promise<void> {
  await register.query({
    name: 'invitation.accept',
    text: 'UPDATE invitation SET accepted_at = $3, accepted_by = $4 WHERE organisation_id = $1 AND id = $2',
    values: [register.organisationId, id, at, userId],
  })
}
