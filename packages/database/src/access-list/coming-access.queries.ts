import type { Statement } from '../door/statement.ts'
import { isValidAt } from '../door/valid-at.ts'

const coming = (alias: string) =>
  `(${alias}.valid_until IS NULL OR ${alias}.valid_until > $2::timestamptz) AND (${alias}.revoked_at IS NULL OR ${alias}.revoked_at > $2::timestamptz)`
const isMember = (organisation: string, user: string, more = '') =>
  `EXISTS (SELECT 1 FROM membership h WHERE h.organisation_id = ${organisation} AND h.user_id = ${user}${more}
    AND ${isValidAt('h', '$2')})`
/** Whether somebody uses a mandate: whoever has left the consultancy does not. */
const isUsed = (and = '') =>
  `EXISTS (SELECT 1 FROM mandate_assignment t WHERE t.mandate_id = d.id AND ${isMember('d.consultancy_id', 't.user_id')}${and})`

const ways = `
  SELECT 'mandate' AS way, 'mandate-' || d.id AS id, NULL AS name, NULL AS email, NULL::text[] AS roles, d.scope, d.may_decide,
      c.name AS organisation_name, NULL AS deputy_for, d.valid_from AS starts, d.valid_until AS ends
    FROM mandate d JOIN organisation c ON c.id = d.consultancy_id
   WHERE d.client_id = $1 AND ${coming('d')} AND NOT ${isUsed()}
     AND ('consultancy' = ANY (c.kinds) OR d.valid_from > $2::timestamptz)
  UNION ALL
  SELECT 'mandate', 'mandate-' || d.id || '-' || u.id, u.name, NULL, NULL, d.scope, d.may_decide, c.name, NULL, d.valid_from, d.valid_until
    FROM mandate d JOIN organisation c ON c.id = d.consultancy_id
    JOIN mandate_assignment t ON t.mandate_id = d.id AND ${isMember('d.consultancy_id', 't.user_id')} JOIN "user" u ON u.id = t.user_id
   WHERE d.client_id = $1 AND ${coming('d')} AND d.valid_from > $2::timestamptz
  UNION ALL
  SELECT 'deputy', 'deputy-' || x.id, u.name, u.email, NULL, NULL, false, NULL, p.name, x.valid_from, x.valid_until
    FROM deputy x JOIN "user" u ON u.id = x.user_id JOIN "user" p ON p.id = x.principal_id
   WHERE x.organisation_id = $1 AND ${coming('x')} AND x.valid_from > $2::timestamptz
     AND ${isMember('$1', 'x.user_id')} AND ${isMember('$1', 'x.principal_id', " AND h.role = 'dpo'")}
  UNION ALL
  SELECT 'invitation', 'invitation-' || i.id, NULL, i.email, i.roles, NULL, false, NULL, NULL, i.sent_at, i.expires_at
    FROM invitation i WHERE i.organisation_id = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > $2::timestamptz`

/**
 * Who cannot see an organisation's register at an instant, and need ask nobody any more: a mandate that nobody uses yet or
 * that begins later, whoever will stand in for the DPO, whoever holds an invitation.
 */
export function comingAccessStatement(organisationId: string, at: string): Statement {
  return {
    name: 'access.coming',
    text: `SELECT json_build_object('id', w.id, 'way', w.way, 'name', w.name, 'email', w.email, 'roles', COALESCE(w.roles, '{}'),
        'scope', w.scope, 'mayDecide', w.may_decide, 'organisationName', w.organisation_name, 'deputyFor', w.deputy_for,
        'from', w.starts, 'until', w.ends) AS row
      FROM (${ways}) w ORDER BY w.starts, w.way, w.name, w.email, w.id`,
    values: [organisationId, at],
  }
}
