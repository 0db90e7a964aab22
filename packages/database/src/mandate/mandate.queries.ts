import type { Statement } from '../door/statement.ts'

const row = `json_build_object('id', m.id, 'clientId', m.client_id, 'clientName', c.name, 'consultancyId', m.consultancy_id,
  'consultancyName', k.name, 'scope', m.scope, 'mayDecide', m.may_decide, 'from', m.valid_from, 'until', m.valid_until,
  'revokedAt', m.revoked_at, 'persons', ARRAY(SELECT u.name FROM mandate_assignment a JOIN "user" u ON u.id = a.user_id
    WHERE a.mandate_id = m.id ORDER BY u.name)) AS row`
const from =
  'FROM mandate m JOIN organisation c ON c.id = m.client_id JOIN organisation k ON k.id = m.consultancy_id'
/** A mandate is seen from both its ends, and from nowhere else. */
const isEnd = '(m.client_id = $1 OR m.consultancy_id = $1)'

/** Every mandate that an organisation gave or holds, running ones first, with the people who use it. */
export function mandatesStatement(organisationId: string): Statement {
  return {
    name: 'mandate.list',
    text: `SELECT ${row} ${from} WHERE ${isEnd} ORDER BY m.revoked_at IS NOT NULL, c.name, k.name, m.valid_from, m.id`,
    values: [organisationId],
  }
}

/** One mandate, when the organisation is one of its ends. */
export function mandateStatement(organisationId: string, mandateId: string): Statement {
  return {
    name: 'mandate.one',
    text: `SELECT ${row} ${from} WHERE ${isEnd} AND m.id = $2`,
    values: [organisationId, mandateId],
  }
}

/** Locks a mandate that a consultancy holds and may use at an instant. */
export function usableMandateStatement(consultancyId: string, mandateId: string, at: string): Statement {
  return {
    name: 'mandate.usable',
    text: `SELECT m.id FROM mandate m WHERE m.consultancy_id = $1 AND m.id = $2 AND m.revoked_at IS NULL
      AND (m.valid_until IS NULL OR m.valid_until > $3::timestamptz) FOR UPDATE`,
    values: [consultancyId, mandateId, at],
  }
}

/** Whether an organisation is a consultancy at an instant. */
export function consultancyStatement(organisationId: string, at: string): Statement {
  return {
    name: 'mandate.consultancy',
    text: `SELECT o.id FROM organisation o WHERE o.id = $1 AND 'consultancy' = ANY (o.kinds)
      AND o.valid_from <= $2::timestamptz AND (o.valid_until IS NULL OR o.valid_until > $2::timestamptz)`,
    values: [organisationId, at],
  }
}

/** A mandate of the same scope that a client gave a consultancy and that is valid at an instant. */
export function standingMandateStatement(
  clientId: string,
  consultancyId: string,
  scope: string,
  at: string,
): Statement {
  return {
    name: 'mandate.standing',
    text: `SELECT m.id FROM mandate m WHERE m.client_id = $1 AND m.consultancy_id = $2 AND m.scope = $3
      AND m.revoked_at IS NULL AND (m.valid_until IS NULL OR m.valid_until > $4::timestamptz)`,
    values: [clientId, consultancyId, scope, at],
  }
}

/** Consultancies, other than the organisation itself, whose name or enterprise number holds what was typed. */
export function consultanciesStatement(
  organisationId: string,
  words: string,
  at: string,
  first: number,
): Statement {
  const number = words.replaceAll(/[\s.]/g, '')
  const digits = /^\d+$/.test(number) ? number : null
  return {
    name: 'mandate.consultancies',
    text: `SELECT json_build_object('id', o.id, 'name', o.name, 'kbo', o.kbo) AS row FROM organisation o
      WHERE 'consultancy' = ANY (o.kinds) AND o.id <> $1 AND o.valid_from <= $2::timestamptz
        AND (o.valid_until IS NULL OR o.valid_until > $2::timestamptz)
        AND (strpos(lower(o.name), lower($3)) > 0 OR strpos(replace(o.kbo, '.', ''), $4) > 0)
      ORDER BY o.name, o.id LIMIT $5`,
    values: [organisationId, at, words, digits, first],
  }
}
