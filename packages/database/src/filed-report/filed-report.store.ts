import type { Register } from '../door/in-register.ts'

/** What came by mail or as a file, and is filed as a report of a processor; instants are ISO texts. */
export interface NewFiledReport {
  /** The id of its report. */
  readonly id: string
  readonly arrivedAt: string
  /** By which header of the letter that is known; null where whoever filed it said so. */
  readonly arrivalHeader: string | null
  readonly note: string | null
  readonly filedAt: string
}

export async function insertFiledReport(register: Register, filed: NewFiledReport): Promise<void> {
  const { id, arrivedAt, arrivalHeader, note, filedAt } = filed
  const { organisationId, actor } = register
  await register.query({
    name: 'filed-report.insert',
    text: `INSERT INTO filed_report (organisation_id, id, arrived_at, arrival_header, note, filed_at, filed_by, filed_by_name)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [organisationId, id, arrivedAt, arrivalHeader, note, filedAt, actor.id, actor.name],
  })
}

/** Hangs files of a dossier on a report of it. @returns how many of them still hung on the dossier itself. */
export async function fileAttachments(
  register: Register,
  {
    incidentId,
    reportId,
    ids,
  }: { readonly incidentId: string; readonly reportId: string; readonly ids: readonly string[] },
): Promise<number> {
  const rows = await register.query({
    name: 'filed-report.attachments',
    text: `UPDATE attachment SET incident_id = NULL, report_id = $3
      WHERE organisation_id = $1 AND incident_id = $2 AND id = ANY ($4::uuid[]) AND removed_at IS NULL RETURNING id`,
    values: [register.organisationId, incidentId, reportId, ids],
  })
  return rows.length
}
