import type { Database } from '../door/database.ts'
import { readPlatform } from '../door/on-platform.ts'
import { organisationList, type OrganisationRow } from '../organisation/organisation.shape.ts'

/** A person with the registers open to them at one instant. */
export interface ViewerRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string | null
  readonly registers: readonly ViewerRegisterRow[]
}

export interface ViewerRegisterRow {
  readonly organisation: OrganisationRow
  readonly roles: readonly string[]
  readonly mandates: readonly {
    readonly scope: string
    readonly mayDecide: boolean
    readonly holder: string
  }[]
}

/** By which a person is known: the session of a signed-in browser, or the id for work without one. */
export type ViewerKey = { readonly sessionToken: string } | { readonly userId: string }

const valid = (alias: string) =>
  `${alias}.valid_from <= $2 AND (${alias}.valid_until IS NULL OR ${alias}.valid_until > $2)`

/**
 * Memberships give roles in their own organisation. A mandate gives a client's register to a person whom the
 * consultancy assigned to it, as long as the mandate, the client, the consultancy and this person's membership
 * of the consultancy are all valid.
 */
function statement(person: string): string {
  return `SELECT u.id, u.name, u.email, u.language, COALESCE((
    SELECT json_agg(json_build_object('organisation', o.row, 'roles', o.roles, 'mandates', o.mandates) ORDER BY o.name, o.id)
      FROM (
        SELECT o.id, o.name, (SELECT row_to_json(x) FROM (SELECT ${organisationList('o')}) x) AS row,
               COALESCE(json_agg(DISTINCT a.role) FILTER (WHERE a.role IS NOT NULL), '[]'::json) AS roles,
               COALESCE(json_agg(json_build_object('scope', a.scope, 'mayDecide', a.may_decide, 'holder', a.holder) ORDER BY a.holder, a.mandate_id)
                 FILTER (WHERE a.mandate_id IS NOT NULL), '[]'::json) AS mandates
          FROM (
            SELECT m.organisation_id, m.role, NULL::uuid AS mandate_id, NULL AS scope, NULL::boolean AS may_decide, NULL AS holder
              FROM membership m
             WHERE m.user_id = u.id AND ${valid('m')}
            UNION ALL
            SELECT d.client_id, NULL, d.id, d.scope, d.may_decide, c.name
              FROM mandate_assignment t
              JOIN mandate d ON d.id = t.mandate_id AND ${valid('d')} AND (d.revoked_at IS NULL OR d.revoked_at > $2)
              JOIN organisation c ON c.id = d.consultancy_id AND ${valid('c')}
             WHERE t.user_id = u.id
               AND EXISTS (SELECT 1 FROM membership cm WHERE cm.user_id = u.id AND cm.organisation_id = d.consultancy_id AND ${valid('cm')})
          ) a
          JOIN organisation o ON o.id = a.organisation_id AND ${valid('o')}
         GROUP BY o.id
      ) o
  ), '[]'::json) AS registers
  FROM "user" u WHERE u.id = ${person}`
}

const bySession = statement('(SELECT s.user_id FROM session s WHERE s.token = $1 AND s.expires_at > $2)')
const byUser = statement('$1')

/** One person with every register they may enter at that instant, in one statement; null for nobody. */
export async function selectViewer(
  database: Database,
  key: ViewerKey,
  at: string,
): Promise<ViewerRow | null> {
  const rows = await readPlatform<{ [Field in keyof ViewerRow]: ViewerRow[Field] }>(
    database,
    'sessionToken' in key
      ? { name: 'viewer.by-session', text: bySession, values: [key.sessionToken, at] }
      : { name: 'viewer.by-user', text: byUser, values: [key.userId, at] },
  )
  return rows[0] ?? null
}
