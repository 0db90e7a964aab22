import type { Statement } from '../door/statement.ts'

const validAt = (instant: string) =>
  `m.valid_from <= ${instant}::timestamptz AND (m.valid_until IS NULL OR m.valid_until > ${instant}::timestamptz)`

/** Everybody with a role in an organisation at an instant, by name. */
export function membersStatement(organisationId: string, at: string): Statement {
  return {
    name: 'membership.list',
    text: `SELECT json_build_object('id', m.id, 'userId', m.user_id, 'name', u.name, 'email', u.email, 'role', m.role,
        'from', m.valid_from, 'until', m.valid_until) AS row
      FROM membership m JOIN "user" u ON u.id = m.user_id
      WHERE m.organisation_id = $1 AND ${validAt('$2')}
      ORDER BY u.name, m.role`,
    values: [organisationId, at],
  }
}
