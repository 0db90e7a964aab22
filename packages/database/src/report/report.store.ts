import type { Register } from '../door/in-register.ts'

/** A new report; instants are ISO texts. */
export interface NewReport {
  readonly id: string
  readonly reference: string
  readonly incidentId: string
  readonly source: string
  readonly text: string
  readonly place: string | null
  readonly people: string | null
  readonly noticedAt: string
  readonly reportedAt: string
  /** The user who may read it back; null for reports that somebody else handed in. */
  readonly reporterId: string | null
  readonly reporterName: string
  readonly processorId: string | null
  readonly processorName: string | null
  /** What the reporter chose and answered in the form; absent for what came by another way. */
  readonly kind?: string | null
  readonly answers?: readonly object[] | null
  /** Given by the reporter's device, unique among that person's reports in the register. */
  readonly submissionId?: string | null
  /** When a device without network kept it. */
  readonly writtenAt?: string | null
  /** Of a processor's report: its delivery, unique per register; the agreement under which it served, and its hours. */
  readonly deliveryId: string | null
  readonly agreementId: string | null
  readonly contractTermHours: number | null
  readonly processorReference: string | null
}

export async function insertReport(register: Register, report: NewReport): Promise<void> {
  await register.query({
    name: 'report.insert',
    text: `INSERT INTO report (organisation_id, id, reference, incident_id, source, text, place, people, noticed_at, reported_at,
        reporter_id, reporter_name, processor_id, processor_name, delivery_id, agreement_id, contract_term_hours, processor_reference,
        kind, answers, submission_id, written_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
    values: [
      register.organisationId,
      report.id,
      report.reference,
      report.incidentId,
      report.source,
      report.text,
      report.place,
      report.people,
      report.noticedAt,
      report.reportedAt,
      report.reporterId,
      report.reporterName,
      report.processorId,
      report.processorName,
      report.deliveryId,
      report.agreementId,
      report.contractTermHours,
      report.processorReference,
      report.kind ?? null,
      report.answers ? JSON.stringify(report.answers) : null,
      report.submissionId ?? null,
      report.writtenAt ?? null,
    ],
  })
}

/** The report that this person's device sent under this id; null when none arrived yet. */
export async function selectSubmitted(
  register: Register,
  reporterId: string,
  submissionId: string,
): Promise<string | null> {
  const rows = await register.query<{ id: string }>({
    name: 'report.submitted',
    text: 'SELECT p.id FROM report p WHERE p.organisation_id = $1 AND p.reporter_id = $2 AND p.submission_id = $3',
    values: [register.organisationId, reporterId, submissionId],
  })
  return rows[0]?.id ?? null
}

export interface NewReportAddition {
  readonly id: string
  readonly reportId: string
  readonly text: string
  readonly addedAt: string
}

export async function insertReportAddition(register: Register, addition: NewReportAddition): Promise<void> {
  await register.query({
    name: 'report-addition.insert',
    text: `INSERT INTO report_addition (organisation_id, id, report_id, text, added_at, added_by)
      VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [
      register.organisationId,
      addition.id,
      addition.reportId,
      addition.text,
      addition.addedAt,
      register.actor.name,
    ],
  })
}
