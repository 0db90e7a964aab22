import type { Register } from '../door/in-register.ts'

/** What a person says of something sent, or of why it need not be; instants are ISO texts. */
export interface DutyReportValues {
  readonly recipient: string | null
  /** Null where the duty need not be met here: then the reason says why. */
  readonly sentAt: string | null
  readonly channel: string | null
  readonly receipt: string | null
  readonly isComplete: boolean
  /** Why it was late, or why it need not be met. */
  readonly reason: string | null
  /** Why what was sent in time is entered only once that is over. */
  readonly afterwardsReason: string | null
}

export interface NewDutyReport extends DutyReportValues {
  readonly id: string
  readonly incidentId: string
  /** Key of the duty. */
  readonly duty: string
  readonly createdAt: string
}

export async function insertDutyReport(register: Register, report: NewDutyReport): Promise<void> {
  await register.query({
    name: 'duty-report.insert',
    text: `INSERT INTO duty_report (organisation_id, id, incident_id, duty, recipient, sent_at, channel, receipt, is_complete, reason, afterwards_reason, created_at, created_by, created_by_name)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      register.organisationId,
      report.id,
      report.incidentId,
      report.duty,
      ...valuesOf(report),
      report.createdAt,
      register.actor.id,
      register.actor.name,
    ],
  })
}

/** The dossier is locked, so nobody changes the report in between. */
export async function updateDutyReport(
  register: Register,
  id: string,
  version: number,
  values: DutyReportValues,
): Promise<void> {
  await register.query({
    name: 'duty-report.update',
    text: `UPDATE duty_report SET version = $3, recipient = $4, sent_at = $5, channel = $6, receipt = $7, is_complete = $8, reason = $9, afterwards_reason = $10
      WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, version, ...valuesOf(values)],
  })
}

/** A report that was recorded by mistake stays to be seen, and meets nothing. */
export async function retractDutyReportRow(
  register: Register,
  id: string,
  version: number,
  retracted: { readonly retractedAt: string; readonly reason: string },
): Promise<void> {
  await register.query({
    name: 'duty-report.retract',
    text: `UPDATE duty_report SET version = $3, retracted_at = $4, retracted_reason = $5 WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, version, retracted.retractedAt, retracted.reason],
  })
}

function valuesOf(values: DutyReportValues): unknown[] {
  const { recipient, sentAt, channel, receipt, isComplete, reason, afterwardsReason } = values
  return [recipient, sentAt, channel, receipt, isComplete, reason, afterwardsReason]
}
