import type { Statement } from '../door/statement.ts'
import { isUnanswered } from '../processor-question/processor-question.shape.ts'
import { cameInTime, hoursUntilTold, isUnconfirmed } from './received-report.conditions.ts'
import { withdrawnAt } from './received-version.shape.ts'

/**
 * Every processor that reported to this register or serves its organisation by an agreement that stands, with what came of its
 * reports. Those of sealed dossiers are counted for nobody: two who compare their figures would find them otherwise.
 */
export function processorOverviewStatement(organisationId: string, now: string): Statement {
  return {
    name: 'received-report.processors',
    text: `WITH told AS (
        SELECT p.processor_id, p.processor_name, p.reported_at, ${cameInTime('p')} AS in_time, ${hoursUntilTold('p')} AS hours,
          ${isUnconfirmed('p')} AS unconfirmed
        FROM report p JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
        WHERE p.organisation_id = $1 AND p.processor_id IS NOT NULL AND i.seen_by IS NULL
      ), asked AS (
        SELECT p.processor_id, count(*)::int AS open, min(q.asked_at) AS since
        FROM processor_question q JOIN report p ON p.organisation_id = q.organisation_id AND p.id = q.report_id
        JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
        WHERE q.organisation_id = $1 AND ${isUnanswered('q')} AND ${withdrawnAt('p')} IS NULL AND i.seen_by IS NULL
        GROUP BY p.processor_id
      ), standing AS (
        SELECT a.processor_id, a.id, a.service, a.term_hours, a.valid_until,
          NULLIF(concat_ws(', ', NULLIF(a.emergency_day ->> 'phone', ''),
            NULLIF(NULLIF(a.emergency_night ->> 'phone', ''), a.emergency_day ->> 'phone')), '') AS emergency_contact
        FROM agreement a WHERE a.controller_id = $1 AND a.processor_id IS NOT NULL AND a.valid_from <= $2::timestamptz AND (a.valid_until IS NULL OR a.valid_until > $2::timestamptz)
      )
      SELECT json_build_object('processorId', k.processor_id,
        'name', COALESCE(o.name, (SELECT t.processor_name FROM told t WHERE t.processor_id = k.processor_id ORDER BY t.reported_at DESC LIMIT 1)),
        'reports', c.reports, 'inTime', c.in_time, 'late', c.late, 'unconfirmed', c.unconfirmed, 'averageHours', c.hours,
        'lastReportedAt', c.last_at, 'openQuestions', COALESCE(q.open, 0), 'openSince', q.since,
        'agreements', COALESCE((SELECT json_agg(json_build_object('id', s.id, 'service', s.service, 'termHours', s.term_hours,
          'emergencyContact', s.emergency_contact, 'until', s.valid_until) ORDER BY s.service, s.id)
          FROM standing s WHERE s.processor_id = k.processor_id), '[]'::json)) AS row
      FROM (SELECT processor_id FROM told UNION SELECT processor_id FROM standing) k
      LEFT JOIN organisation o ON o.id = k.processor_id
      LEFT JOIN asked q ON q.processor_id = k.processor_id
      CROSS JOIN LATERAL (SELECT count(*)::int AS reports, count(*) FILTER (WHERE t.in_time)::int AS in_time,
          count(*) FILTER (WHERE NOT t.in_time)::int AS late, count(*) FILTER (WHERE t.unconfirmed)::int AS unconfirmed,
          round(avg(t.hours)::numeric, 1)::float AS hours, max(t.reported_at) AS last_at
        FROM told t WHERE t.processor_id = k.processor_id) c
      ORDER BY c.reports DESC, o.name, k.processor_id`,
    values: [organisationId, now],
  }
}
