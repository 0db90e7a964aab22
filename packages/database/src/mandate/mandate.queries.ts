import type { Statement } from '../door/statement.ts'
import { isValidAt } from '../door/valid-at.ts'

/** An umbrella that is no consultancy counts over its organisations, and enters none of their registers. */
const onlyCounts = (holder: string) => `NOT ('consultancy' = ANY (${holder}.kinds))`

/** People of the consultancy who may use it: whoever has left it uses nothing, also before anybody took their name off. */
const people = (at: string) => `FROM mandate_assignment a JOIN "user" u ON u.id = a.user_id
  WHERE a.mandate_id = m.id AND EXISTS (SELECT 1 FROM membership h WHERE h.organisation_id = m.consultancy_id AND h.user_id = a.user_id
    AND ${isValidAt('h', at)})`

/** Those of the consultancy whom the client does not want in its register. */
const refusedPeople = (at: string) => `FROM mandate_refusal f JOIN "user" u ON u.id = f.user_id
  WHERE f.client_id = m.client_id AND EXISTS (SELECT 1 FROM membership h WHERE h.organisation_id = m.consultancy_id AND h.user_id = f.user_id
    AND ${isValidAt('h', at)})`

const row = (
  at: string,
) => `json_build_object('id', m.id, 'clientId', m.client_id, 'clientName', c.name, 'consultancyId', m.consultancy_id,
  'consultancyName', k.name, 'onlyCounts', ${onlyCounts('k')}, 'scope', m.scope, 'mayDecide', m.may_decide, 'from', m.valid_from, 'until', m.valid_until,
  'revokedAt', m.revoked_at, 'persons', ARRAY(SELECT u.name ${people(at)} ORDER BY u.name, u.id),
  'users', ARRAY(SELECT json_build_object('userId', u.id, 'name', u.name, 'since', a.created_at) ${people(at)} ORDER BY u.name, u.id),
  'refused', ARRAY(SELECT json_build_object('userId', u.id, 'name', u.name, 'since', f.refused_at) ${refusedPeople(at)} ORDER BY u.name, u.id)) AS row`
const from =
  'FROM mandate m JOIN organisation c ON c.id = m.client_id JOIN organisation k ON k.id = m.consultancy_id'
/** A mandate is seen from both its ends, and from nowhere else. */
const isEnd = '(m.client_id = $1 OR m.consultancy_id = $1)'

/** Every mandate that an organisation gave or holds, running ones first, with the people who use it. */
export function mandatesStatement(organisationId: string, at: string): Statement {
  return {
    name: 'mandate.list',
    text: `SELECT ${row('$2')} ${from} WHERE ${isEnd} ORDER BY m.revoked_at IS NOT NULL, c.name, k.name, m.valid_from, m.id`,
    values: [organisationId, at],
  }
}

/** One mandate, when the organisation is one of its ends. */
export function mandateStatement(organisationId: string, mandateId: string, at: string): Statement {
  return {
    name: 'mandate.one',
    text: `SELECT ${row('$3')} ${from} WHERE ${isEnd} AND m.id = $2`,
    values: [organisationId, mandateId, at],
  }
}

/** Locks those of these mandates that a consultancy holds and may still use from an instant on, in the order of their ids. */
export function usableMandatesStatement(
  consultancyId: string,
  mandateIds: readonly string[],
  at: string,
): Statement {
  return {
    name: 'mandate.usable',
    text: `SELECT m.id FROM mandate m JOIN organisation k ON k.id = m.consultancy_id AND NOT ${onlyCounts('k')}
      WHERE m.consultancy_id = $1 AND m.id = ANY ($2::uuid[]) AND m.revoked_at IS NULL
      AND (m.valid_until IS NULL OR m.valid_until > $3::timestamptz) ORDER BY m.id FOR UPDATE OF m`,
    values: [consultancyId, mandateIds, at],
  }
}

/** Whom of these people a client of these mandates does not want: each with the client's name. */
export function mandateRefusalsStatement(
  consultancyId: string,
  mandateIds: readonly string[],
  userIds: readonly string[],
): Statement {
  return {
    name: 'mandate.refusals',
    text: `SELECT f.user_id AS "userId", c.name AS "clientName" FROM mandate m JOIN organisation c ON c.id = m.client_id
        JOIN mandate_refusal f ON f.client_id = m.client_id AND f.user_id = ANY ($3::text[])
      WHERE m.consultancy_id = $1 AND m.id = ANY ($2::uuid[]) ORDER BY c.name, f.user_id`,
    values: [consultancyId, mandateIds, userIds],
  }
}

/** Consultancies, and the umbrella of the organisation itself. */
const mayHold = (client: string) => `('consultancy' = ANY (o.kinds) OR ('umbrella' = ANY (o.kinds)
  AND o.id = (SELECT c.umbrella_id FROM organisation c WHERE c.id = ${client})))`

/** Whether an organisation can hold a mandate of this client at an instant, and whether one to count alone. */
export function mandateHolderStatement(holderId: string, clientId: string, at: string): Statement {
  return {
    name: 'mandate.holder',
    text: `SELECT ${onlyCounts('o')} AS "onlyCounts" FROM organisation o WHERE o.id = $1 AND ${mayHold('$2')}
      AND ${isValidAt('o', '$3')}`,
    values: [holderId, clientId, at],
  }
}

/** A mandate of the same scope that a client gave a consultancy and that is valid at some moment of a period. */
export function overlappingMandateStatement(
  clientId: string,
  consultancyId: string,
  scope: string,
  period: { readonly from: string; readonly until: string | null },
): Statement {
  return {
    name: 'mandate.overlapping',
    text: `SELECT m.id FROM mandate m WHERE m.client_id = $1 AND m.consultancy_id = $2 AND m.scope = $3
      AND m.revoked_at IS NULL AND (m.valid_until IS NULL OR m.valid_until > $4::timestamptz)
      AND ($5::timestamptz IS NULL OR m.valid_from < $5::timestamptz)`,
    values: [clientId, consultancyId, scope, period.from, period.until],
  }
}

/** Those who can hold a mandate of an organisation, other than itself, whose name, of today or of before, or enterprise number holds what was typed. */
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
    text: `SELECT json_build_object('id', o.id, 'name', o.name, 'kbo', o.kbo, 'onlyCounts', ${onlyCounts('o')}) AS row
      FROM organisation o WHERE ${mayHold('$1')} AND o.id <> $1 AND ${isValidAt('o', '$2')}
        AND (strpos(lower(o.name), lower($3)) > 0 OR strpos(replace(o.kbo, '.', ''), $4) > 0
          OR EXISTS (SELECT 1 FROM unnest(o.former_names) f WHERE strpos(lower(f), lower($3)) > 0))
      ORDER BY o.name, o.id LIMIT $5`,
    values: [organisationId, at, words, digits, first],
  }
}
