import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import { reportShape } from './report.shape.ts'

/** A report as JSON; exactly what was selected. */
export type ReportRow = Readonly<Record<string, unknown>>

/** Reads one report in an open register; null when this register has none by that id. */
export async function selectReport(
  register: Register,
  id: string,
  selection: Selection,
): Promise<ReportRow | null> {
  const text = `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(reportShape, selection, 'p')} FROM report p WHERE p.organisation_id = $1 AND p.id = $2) r`
  const rows = await register.query<{ row: ReportRow }>(named('report', text, [register.organisationId, id]))
  return rows[0]?.row ?? null
}

/** The newest reports of one person, as one JSON list in column `rows`. */
export function ownReportsStatement(
  organisationId: string,
  reporterId: string,
  first: number,
  selection: Selection,
): Statement {
  const text = `SELECT COALESCE(json_agg(row_to_json(r)), '[]'::json) AS rows FROM (SELECT ${selectList(reportShape, selection, 'p')} FROM report p WHERE p.organisation_id = $1 AND p.reporter_id = $2 ORDER BY p.reported_at DESC, p.id DESC LIMIT $3) r`
  return named('report.own', text, [organisationId, reporterId, first])
}

/** What an addition to a report depends on. */
export interface LockedReport {
  readonly reporterId: string | null
  readonly incidentId: string
  readonly status: string
  /** Where a report stood whose dossier was sealed since; null otherwise. */
  readonly statusWhenSealed: string | null
  /** Whom a sealed dossier names; null for one that is not sealed. */
  readonly namedIds: readonly string[] | null
}

/** Reads a report and keeps everybody else out of its dossier until the transaction ends; null when there is none. */
export async function lockReport(register: Register, id: string): Promise<LockedReport | null> {
  const rows = await register.query<{ [Field in keyof LockedReport]: LockedReport[Field] }>({
    name: 'report.lock',
    text: `SELECT p.reporter_id AS "reporterId", p.incident_id AS "incidentId", i.status, p.status_when_sealed AS "statusWhenSealed",
        CASE WHEN i.seen_by IS NOT NULL THEN ARRAY(SELECT h.user_id FROM named_person h
          WHERE h.organisation_id = i.organisation_id AND h.incident_id = i.id) END AS "namedIds"
      FROM report p JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
      WHERE p.organisation_id = $1 AND p.id = $2 FOR UPDATE OF i`,
    values: [register.organisationId, id],
  })
  return rows[0] ?? null
}

/** A processor that reported in a dossier; each is known by one of these at least. */
export interface ReportingProcessor {
  readonly agreementId: string | null
  readonly processorId: string | null
  readonly name: string | null
}

/** Processors whose reports hang on a dossier. */
export async function selectReportingProcessors(
  register: Register,
  incidentId: string,
): Promise<ReportingProcessor[]> {
  return register.query<{ [Field in keyof ReportingProcessor]: ReportingProcessor[Field] }>({
    name: 'report.processors',
    text: `SELECT DISTINCT p.agreement_id AS "agreementId", p.processor_id AS "processorId", p.processor_name AS name FROM report p
      WHERE p.organisation_id = $1 AND p.incident_id = $2 AND p.source = 'processor'`,
    values: [register.organisationId, incidentId],
  })
}
