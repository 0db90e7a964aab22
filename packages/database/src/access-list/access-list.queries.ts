import { isKeptOut } from '../mandate/kept-out.queries.ts'
import { mandateWayKey, wayKey } from '../seal/way-key.ts'
import type { Statement } from '../door/statement.ts'
import { isValidAt } from '../door/valid-at.ts'

const valid = (alias: string) => isValidAt(alias, '$2')
const running = (alias: string) =>
  `${valid(alias)} AND (${alias}.revoked_at IS NULL OR ${alias}.revoked_at > $2::timestamptz)`
const isMember = (organisation: string, user: string, more = '') =>
  `EXISTS (SELECT 1 FROM membership h WHERE h.organisation_id = ${organisation} AND h.user_id = ${user}${more} AND ${valid('h')})`

/** One way in per row, by the same conditions under which the viewer's statements open a register. */
const ways = `
  SELECT 'role' AS way, m.id AS id, m.user_id, m.role, NULL AS scope, false AS may_decide, NULL AS organisation_name, NULL AS deputy_for,
      m.valid_from AS since, m.valid_until AS until, m.granted_by AS given_by,
      ${wayKey('m.id', 'm.valid_from')} AS key
    FROM membership m WHERE m.organisation_id = $1 AND ${valid('m')}
  UNION ALL
  SELECT 'deputy', x.id, x.user_id, 'dpo', NULL, false, NULL, p.name, x.valid_from, x.valid_until, x.named_by, ${wayKey('x.id', 'x.valid_from')}
    FROM deputy x JOIN "user" p ON p.id = x.principal_id
   WHERE x.organisation_id = $1 AND ${running('x')} AND ${isMember('$1', 'x.user_id')} AND ${isMember('$1', 'x.principal_id', " AND h.role = 'dpo'")}
  UNION ALL
  SELECT 'mandate', d.id, t.user_id, NULL, d.scope, d.may_decide, c.name, NULL, GREATEST(d.valid_from, t.created_at), d.valid_until, d.granted_by, ${mandateWayKey('d', 't')}
    FROM mandate d
    JOIN mandate_assignment t ON t.mandate_id = d.id
    JOIN organisation c ON c.id = d.consultancy_id AND ${valid('c')}
   WHERE d.client_id = $1 AND ${running('d')} AND ${isMember('d.consultancy_id', 't.user_id')}
     AND ($3::uuid = $1::uuid OR NOT ${isKeptOut('$3::uuid', '$1::uuid', 't.user_id', '$2')})
  UNION ALL
  SELECT 'token', k.id, k.user_id, NULL, NULL, false, NULL, NULL, GREATEST(k.created_at, k.approved_at), k.expires_at, k.created_by, NULL
    FROM api_token k
   WHERE k.organisation_id = $1 AND k.approved_at <= $2::timestamptz AND k.revoked_at IS NULL AND k.expires_at > $2::timestamptz
  UNION ALL
  SELECT 'umbrella', m.id, m.user_id, 'umbrellaAdmin', NULL, false, k.name, NULL, GREATEST(d.valid_from, m.valid_from),
      LEAST(d.valid_until, m.valid_until), d.granted_by, NULL
    FROM organisation o
    JOIN organisation k ON k.id = o.umbrella_id AND ${valid('k')}
    JOIN mandate d ON d.client_id = o.id AND d.consultancy_id = k.id AND d.scope = 'statistics' AND ${running('d')}
    JOIN membership m ON m.organisation_id = k.id AND m.role = 'umbrellaAdmin' AND ${valid('m')}
   WHERE o.id = $1 AND 'controller' = ANY (o.kinds)`

/**
 * Everybody who can see something of an organisation's register at an instant, and by what, save by an account that was closed: a role, standing in for its
 * DPO, a mandate, a program's token, or the counts that it lets its umbrella have. Addresses are those of the organisation's own people alone.
 *
 * @param registerId the register that is meant, where it passed into the organisation: without those whom that one refused under
 * its mandates, who do not come in by one of the new one either.
 */
export function accessListStatement(
  organisationId: string,
  at: string,
  registerId: string = organisationId,
): Statement {
  return {
    name: 'access.list',
    text: `SELECT json_build_object('id', w.way || '-' || w.id || '-' || u.id, 'userId', u.id, 'name', u.name,
        'email', CASE WHEN w.way IN ('role', 'deputy') THEN u.email END, 'way', w.way, 'role', w.role, 'scope', w.scope,
        'mayDecide', w.may_decide, 'organisationName', w.organisation_name, 'deputyFor', w.deputy_for, 'since', w.since,
        'until', w.until,
        'tokenScopes', CASE WHEN w.way = 'token' THEN (SELECT k.scopes FROM api_token k WHERE k.id = w.id) END, 'key', w.key, 'givenBy', (SELECT g.name FROM "user" g WHERE g.id = w.given_by),
        'lastUsedAt', CASE WHEN w.way <> 'umbrella' THEN r.used_at END) AS row
      FROM (${ways}) w JOIN "user" u ON u.id = w.user_id AND u.closed_at IS NULL
      LEFT JOIN register_use r ON r.organisation_id = $1 AND r.user_id = w.user_id
      ORDER BY w.way IN ('mandate', 'umbrella'), u.name, u.id, w.way, w.role, w.id`,
    values: [organisationId, at, registerId],
  }
}
