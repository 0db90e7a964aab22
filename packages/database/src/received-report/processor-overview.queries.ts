import type { Statement } from '../door/statement.ts'
import { isUnanswered } from '../processor-question/processor-question.shape.ts'
import {
  cameInTime,
  hoursUntilTold,
  isUnconfirmed,
  processorOf,
  tellsOfBreach,
} from './received-report.conditions.ts'
import { withdrawnAt } from './received-version.shape.ts'
import { isValidAt } from '../door/valid-at.ts'

/** One processor of this register: its organisation on the platform, or else the name by which agreements and reports call it. */
const keyOf = (id: string, name: string) => `COALESCE(${id}::text, lower(btrim(${name})))`

/**
 * Every processor that reported to this register or serves its organisation by an agreement that stands, on the platform or not, with
 * what came of its reports: sent, filed here, or answered by a link. Those of sealed dossiers are counted for nobody: two who compare
 * their figures would find them otherwise.
 */
export function processorOverviewStatement(organisationId: string, now: string): Statement {
  return {
    name: 'received-report.processors',
    text: `WITH told AS (
        SELECT ${keyOf(processorOf('p'), 'p.processor_name')} AS key, ${processorOf('p')} AS processor_id, p.processor_name, p.reported_at,
          ${cameInTime('p')} AS in_time, ${hoursUntilTold('p')} AS hours, ${isUnconfirmed('p')} AS unconfirmed,
          ${withdrawnAt('p')} IS NOT NULL AS withdrawn
        FROM report p JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
        WHERE p.organisation_id = $1 AND p.processor_name IS NOT NULL AND i.seen_by IS NULL AND ${tellsOfBreach('p')}
      ), supplier AS (
        SELECT ${keyOf('a.processor_id', 'q.supplier_name')} AS key, a.processor_id, q.supplier_name AS processor_name, q.asked_at,
          q.answered_at IS NULL AS is_open, q.is_hit = false AS is_no
        FROM supplier_question q LEFT JOIN agreement a ON a.id = q.agreement_id AND a.controller_id = $1
        LEFT JOIN incident i ON i.organisation_id = q.organisation_id AND i.id = q.incident_id
        WHERE q.organisation_id = $1 AND q.taken_back_at IS NULL AND q.is_hit IS NOT TRUE AND (q.incident_id IS NULL OR (i.id IS NOT NULL AND i.seen_by IS NULL))
      ), asked AS (
        SELECT k.key, count(*)::int AS open, min(k.asked_at) AS since FROM (
          SELECT p.processor_id::text AS key, q.asked_at
          FROM processor_question q JOIN report p ON p.organisation_id = q.organisation_id AND p.id = q.report_id
          JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
          WHERE q.organisation_id = $1 AND ${isUnanswered('q')} AND ${withdrawnAt('p')} IS NULL AND i.seen_by IS NULL
          UNION ALL SELECT u.key, u.asked_at FROM supplier u WHERE u.is_open) k
        GROUP BY k.key
      ), standing AS (
        SELECT ${keyOf('a.processor_id', 'a.processor_name')} AS key, a.processor_id, a.processor_name, a.id, a.service, a.term_hours, a.valid_until,
          NULLIF(concat_ws(', ', NULLIF(a.emergency_day ->> 'phone', ''),
            NULLIF(NULLIF(a.emergency_night ->> 'phone', ''), a.emergency_day ->> 'phone')), '') AS emergency_contact
        FROM agreement a WHERE a.controller_id = $1 AND ${isValidAt('a', '$2')}
      ), known AS (
        SELECT DISTINCT ON (u.key) u.key, u.processor_id, u.processor_name FROM (
          SELECT key, processor_id, processor_name, 0 AS place, reported_at AS at FROM told
          UNION ALL SELECT key, processor_id, processor_name, 1, NULL FROM standing
          UNION ALL SELECT key, processor_id, processor_name, 2, asked_at FROM supplier) u
        WHERE u.key IS NOT NULL ORDER BY u.key, u.place, u.at DESC
      )
      SELECT json_build_object('key', k.key, 'processorId', k.processor_id, 'name', COALESCE(o.name, k.processor_name),
        'reports', c.reports, 'inTime', c.in_time, 'late', c.late, 'withdrawn', c.withdrawn, 'unconfirmed', c.unconfirmed, 'averageHours', c.hours,
        'lastReportedAt', c.last_at, 'openQuestions', COALESCE(q.open, 0), 'openSince', q.since,
        'notHit', (SELECT count(*)::int FROM supplier u WHERE u.key = k.key AND u.is_no),
        'agreements', COALESCE((SELECT json_agg(json_build_object('id', s.id, 'service', s.service, 'termHours', s.term_hours,
          'emergencyContact', s.emergency_contact, 'until', s.valid_until) ORDER BY s.service, s.id)
          FROM standing s WHERE s.key = k.key), '[]'::json)) AS row
      FROM known k
      LEFT JOIN organisation o ON o.id = k.processor_id
      LEFT JOIN asked q ON q.key = k.key
      CROSS JOIN LATERAL (SELECT count(*)::int AS reports, count(*) FILTER (WHERE t.in_time)::int AS in_time,
          count(*) FILTER (WHERE NOT t.in_time)::int AS late, count(*) FILTER (WHERE t.unconfirmed)::int AS unconfirmed,
          count(*) FILTER (WHERE t.withdrawn)::int AS withdrawn,
          round(avg(t.hours)::numeric, 1)::float AS hours, max(t.reported_at) AS last_at
        FROM told t WHERE t.key = k.key) c
      ORDER BY c.reports DESC, COALESCE(o.name, k.processor_name), k.key`,
    values: [organisationId, now],
  }
}
