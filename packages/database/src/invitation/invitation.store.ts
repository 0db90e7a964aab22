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

export async function insertInvitation(register: Register, invitation: NewInvitation): Promise<void> {
  await register.query({
    name: 'invitation.insert',
    text: `INSERT INTO invitation (id, organisation_id, email, roles, language, nonce, invited_by, invited_by_name, created_at, sent_at, expires_at)
      VALUES ($2, $1, $3, $4, $5, $6, $7, $8, $9, $9, $10)`,
    values: [
      register.organisationId,
      invitation.id,
      invitation.email,
      invitation.roles,
      invitation.language,
      invitation.nonce,
      invitation.invitedBy,
      invitation.invitedByName,
      invitation.createdAt,
      invitation.expiresAt,
    ],
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

/** Gives an invitation a new link and a new end; the link before it opens nothing more. */
export async function renewInvitation(
  register: Register,
  invitation: {
    readonly id: string
    readonly nonce: string
    readonly sentAt: string
    readonly expiresAt: string
  },
): Promise<void> {
  await register.query({
    name: 'invitation.renew',
    text: 'UPDATE invitation SET nonce = $3, sent_at = $4, expires_at = $5 WHERE organisation_id = $1 AND id = $2',
    values: [
      register.organisationId,
      invitation.id,
      invitation.nonce,
      invitation.sentAt,
      invitation.expiresAt,
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
