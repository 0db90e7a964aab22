import { isValidAt } from '../door/valid-at.ts'
/** What a session opens at one instant: everything its person may do, or only the way to a second factor. */
export type Standing = 'whole' | 'answer' | 'enrol'

/** A signed-in browser, and what its session needs to open anything. */
export interface SessionKey {
  readonly sessionToken: string
  /** A session that was last used before this instant has ended. */
  readonly idleSince: string
  /** Roles and scopes of mandates for which a password suffices. */
  readonly passwordSuffices: { readonly roles: readonly string[]; readonly scopes: readonly string[] }
}

/** Validity of a row at the instant `$2`. */
export const validAt = (alias: string) => isValidAt(alias, '$2')

/** `$1` to `$5` of every statement about a session. */
export function sessionValues(
  { sessionToken, idleSince, passwordSuffices }: SessionKey,
  at: string,
): unknown[] {
  return [sessionToken, at, idleSince, passwordSuffices.roles, passwordSuffices.scopes]
}

/** The session and its person, where the session still lives and the account was not closed. */
export const livingSession = {
  from: 'session s JOIN "user" u ON u.id = s.user_id',
  where:
    's.token = $1 AND s.expires_at > $2 AND COALESCE(s.last_used_at, s.created_at) > $3 AND u.closed_at IS NULL',
}

/**
 * Whether a session comes to a membership. One that an organisation's provider vouched for opens what its person has
 * there, and nothing else: who runs a provider could send anybody through it. Where an organisation lets its people in
 * through the provider alone, and two people said so, any other session opens nothing there, save for who administers it: a
 * provider that is down shuts nobody out for good.
 */
export const isReached = (membership: string) =>
  `CASE WHEN s.provider_organisation_id IS NOT NULL THEN ${membership}.organisation_id = s.provider_organisation_id
    ELSE ${membership}.role = 'admin' OR NOT EXISTS (SELECT 1 FROM identity_provider ip
      WHERE ip.organisation_id = ${membership}.organisation_id AND ip.is_on AND ip.is_only AND ip.confirmed_at IS NOT NULL) END`

const hasFactor = (person: string) =>
  `(EXISTS (SELECT 1 FROM totp f WHERE f.user_id = ${person} AND f.confirmed_at IS NOT NULL)
    OR EXISTS (SELECT 1 FROM passkey f WHERE f.user_id = ${person}))`

/** A role, a mandate or a deputyship for which a password does not suffice, anywhere. Nobody is asked for one in a demo. */
export const isAskedForFactor = (person: string) =>
  `(EXISTS (SELECT 1 FROM organisation r WHERE NOT r.is_demo) AND (
    EXISTS (SELECT 1 FROM membership m JOIN organisation o ON o.id = m.organisation_id AND ${validAt('o')}
      WHERE m.user_id = ${person} AND ${validAt('m')} AND (m.role <> ALL ($4::text[]) OR o.second_factor = 'everyone'))
    OR EXISTS (SELECT 1 FROM mandate_assignment t
      JOIN mandate d ON d.id = t.mandate_id AND ${validAt('d')} AND (d.revoked_at IS NULL OR d.revoked_at > $2)
      WHERE t.user_id = ${person} AND d.scope <> ALL ($5::text[]))
    OR EXISTS (SELECT 1 FROM deputy x
      WHERE x.user_id = ${person} AND ${validAt('x')} AND (x.revoked_at IS NULL OR x.revoked_at > $2))))`

/** Whether a second factor was proven in the session: it then opens everything. */
export const isProven = 's.factor_at IS NOT NULL'

/** What a session opens. */
export const standing = `CASE WHEN ${isProven} THEN 'whole' WHEN ${hasFactor('u.id')} THEN 'answer'
  WHEN ${isAskedForFactor('u.id')} THEN 'enrol' ELSE 'whole' END`

/** Whether the mark of last use is older than a minute: it is not written at every request. */
export const isStale = `COALESCE(s.last_used_at, s.created_at) < $2::timestamptz - interval '1 minute'`
