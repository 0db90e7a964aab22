import type { Database } from '../door/database.ts'
import { readPlatform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'
import { isValidAt } from '../door/valid-at.ts'

const state = (
  at: string,
) => `CASE WHEN i.accepted_at IS NOT NULL THEN 'accepted' WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn'
  WHEN i.expires_at <= ${at}::timestamptz THEN 'expired' ELSE 'open' END`

/** Of several letters the newest says whether the invitation is on its way. */
const mail = `(SELECT m.state FROM mail m WHERE m.kind = 'invitation' AND m.about_id = i.id::text ORDER BY m.created_at DESC, m.id DESC LIMIT 1)`

const row = (
  at: string,
) => `json_build_object('id', i.id, 'email', i.email, 'roles', i.roles, 'language', i.language,
  'invitedBy', i.invited_by_name, 'sentAt', i.sent_at, 'expiresAt', i.expires_at, 'acceptedAt', i.accepted_at,
  'withdrawnAt', i.withdrawn_at, 'state', ${state(at)}, 'mail', ${mail}) AS row`

const order = `i.accepted_at IS NOT NULL OR i.withdrawn_at IS NOT NULL, i.created_at DESC, i.id DESC`

/** The invitations of an organisation, those that wait first. */
export function invitationsStatement(organisationId: string, at: string, first: number): Statement {
  return {
    name: 'invitation.list',
    text: `SELECT ${row('$2')} FROM invitation i WHERE i.organisation_id = $1 ORDER BY ${order} LIMIT $3`,
    values: [organisationId, at, first],
  }
}

/** One invitation of an organisation. */
export function invitationStatement(organisationId: string, id: string, at: string): Statement {
  return {
    name: 'invitation.one',
    text: `SELECT ${row('$3')} FROM invitation i WHERE i.organisation_id = $1 AND i.id = $2`,
    values: [organisationId, id, at],
  }
}

/** Whether an address is invited already, with the roles that its person has in this organisation. */
export function invitedStatement(organisationId: string, email: string, at: string): Statement {
  return {
    name: 'invitation.invited',
    text: `SELECT EXISTS (SELECT 1 FROM invitation i WHERE i.organisation_id = $1 AND i.email = $2 AND ${state('$3')} = 'open') AS "isInvited",
      ARRAY(SELECT m.role FROM membership m JOIN "user" u ON u.id = m.user_id WHERE m.organisation_id = $1 AND u.email = $2
        AND ${isValidAt('m', '$3')}) AS roles`,
    values: [organisationId, email, at],
  }
}

/** An organisation of an umbrella, as far as somebody may still invite its first people. */
export interface FirstPeople {
  readonly id: string
  /** Somebody has or had a role there, or its register is to hold that of others: it appoints its people itself. */
  readonly hasOwn: boolean
  /** Addresses whose link still opens. */
  readonly waiting: readonly string[]
}

const hasOwnPeople = `EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.id)
  OR EXISTS (SELECT 1 FROM merger g WHERE g.successor_id = o.id AND g.withdrawn_at IS NULL)
  OR EXISTS (SELECT 1 FROM inheritance h WHERE h.heir_id = o.id)`

/** Which organisations of an umbrella have people of their own, and who of the others is invited already. */
export function firstPeopleStatement(umbrellaId: string, at: string): Statement {
  return {
    name: 'invitation.first-people',
    text: `SELECT o.id, (${hasOwnPeople}) AS "hasOwn",
        ARRAY(SELECT i.email FROM invitation i WHERE i.organisation_id = o.id AND ${state('$2')} = 'open') AS waiting
      FROM organisation o WHERE o.umbrella_id = $1`,
    values: [umbrellaId, at],
  }
}

/**
 * Whether somebody who invited for an umbrella still administers it, the organisation is still one of its own, and holds no
 * register of others.
 */
export function stillBringsAboardStatement(
  organisationId: string,
  { umbrellaId, invitedBy }: { readonly umbrellaId: string; readonly invitedBy: string },
  at: string,
): Statement {
  return {
    name: 'invitation.still-brings-aboard',
    text: `SELECT 1 AS one FROM organisation o JOIN organisation u ON u.id = o.umbrella_id
        JOIN membership m ON m.organisation_id = u.id AND m.user_id = $3 AND m.role = 'umbrellaAdmin'
      WHERE o.id = $1 AND u.id = $2 AND 'umbrella' = ANY (u.kinds)
        AND (u.valid_until IS NULL OR u.valid_until > $4::timestamptz) AND (u.service_ends_at IS NULL OR u.service_ends_at > $4::timestamptz)
        AND ${isValidAt('m', '$4')}
        AND NOT EXISTS (SELECT 1 FROM merger g WHERE g.successor_id = o.id AND g.withdrawn_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM inheritance h WHERE h.heir_id = o.id)`,
    values: [organisationId, umbrellaId, invitedBy, at],
  }
}

/** An invitation as whoever holds its link gets to it, with the organisation that invites. */
export interface StoredInvitation {
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  readonly organisationKinds: readonly string[]
  readonly timeZone: string
  /** Whether the organisation takes part at this instant. */
  readonly isOpenHouse: boolean
  readonly email: string
  readonly roles: readonly string[]
  readonly language: string
  readonly nonce: string
  readonly invitedBy: string
  readonly invitedByName: string
  /** The umbrella that brought the organisation aboard, where that invites. */
  readonly umbrellaId: string | null
  readonly expiresAt: string
  readonly state: 'open' | 'expired' | 'withdrawn' | 'accepted'
  /** The person with this address, where there is one. */
  readonly holderId: string | null
  readonly holderLanguage: string | null
}

/** By its id alone: the link is what lets in, and it is checked by whoever asks. */
export async function selectInvitation(
  database: Database,
  id: string,
  at: string,
): Promise<StoredInvitation | null> {
  const rows = await readPlatform<{ row: StoredInvitation }>(database, {
    name: 'invitation.by-link',
    text: `SELECT json_build_object('id', i.id, 'organisationId', i.organisation_id, 'organisationName', o.name,
        'organisationKinds', o.kinds, 'timeZone', o.time_zone,
        'isOpenHouse', ${isValidAt('o', '$2')}
          AND (o.service_ends_at IS NULL OR o.service_ends_at > $2::timestamptz),
        'email', i.email, 'roles', i.roles, 'language', i.language, 'nonce', i.nonce, 'invitedBy', i.invited_by,
        'invitedByName', i.invited_by_name, 'umbrellaId', i.umbrella_id, 'expiresAt', i.expires_at, 'state', ${state('$2')}, 'holderId', u.id, 'holderLanguage', u.language) AS row
      FROM invitation i JOIN organisation o ON o.id = i.organisation_id LEFT JOIN "user" u ON u.email = i.email WHERE i.id = $1`,
    values: [id, at],
  })
  return rows[0]?.row ?? null
}
