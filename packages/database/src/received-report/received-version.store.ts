import type { Register } from '../door/in-register.ts'

/** One version of a processor's report as it arrived; instants are ISO texts. */
export interface NewReceivedVersion {
  readonly id: string
  readonly reportId: string
  readonly serial: number
  readonly kind: string
  readonly dispatchId: string
  readonly sentAt: string
  readonly arrivedAt: string
  /** When the processor itself knew; null where it did not say. */
  readonly awareAt: string | null
  readonly reason: string | null
  readonly content: unknown
  readonly chain: readonly unknown[]
}

export async function insertReceivedVersion(register: Register, version: NewReceivedVersion): Promise<void> {
  await register.query({
    name: 'received-version.insert',
    text: `INSERT INTO received_version (organisation_id, id, report_id, serial, kind, dispatch_id, sent_at, arrived_at, aware_at,
        reason, content, chain)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      register.organisationId,
      version.id,
      version.reportId,
      version.serial,
      version.kind,
      version.dispatchId,
      version.sentAt,
      version.arrivedAt,
      version.awareAt,
      version.reason,
      JSON.stringify(version.content),
      JSON.stringify(version.chain),
    ],
  })
}

/** A report that stands here of a processor's delivery, and on which dossier it hangs now. */
export interface ReportOfDelivery {
  readonly id: string
  readonly incidentId: string
}

/** Finds the report of a delivery and keeps others who bring something for it out until the transaction ends. */
export async function lockReportOfDelivery(
  register: Register,
  deliveryId: string,
): Promise<ReportOfDelivery | null> {
  const rows = await register.query<{ id: string; incidentId: string }>({
    name: 'report.lock-of-delivery',
    text: `SELECT id, incident_id AS "incidentId" FROM report WHERE organisation_id = $1 AND delivery_id = $2 FOR UPDATE`,
    values: [register.organisationId, deliveryId],
  })
  return rows[0] ?? null
}

/** When a dispatch became available in this register; null while it did not. */
export async function selectDispatchArrival(register: Register, dispatchId: string): Promise<string | null> {
  const rows = await register.query<{ arrived_at: Date }>({
    name: 'received-version.arrival',
    text: 'SELECT arrived_at FROM received_version WHERE organisation_id = $1 AND dispatch_id = $2',
    values: [register.organisationId, dispatchId],
  })
  return rows[0]?.arrived_at.toISOString() ?? null
}

/** The version that a dispatch became in this register; null while it did not arrive. */
export async function selectVersionOfDispatch(
  register: Register,
  dispatchId: string,
): Promise<string | null> {
  const rows = await register.query<{ id: string }>({
    name: 'received-version.of-dispatch',
    text: 'SELECT id FROM received_version WHERE organisation_id = $1 AND dispatch_id = $2',
    values: [register.organisationId, dispatchId],
  })
  return rows[0]?.id ?? null
}

/** When the report of a delivery became available in this register; null while it did not. */
export async function selectArrival(register: Register, deliveryId: string): Promise<Date | null> {
  const rows = await register.query<{ reported_at: Date }>({
    name: 'report.arrival',
    text: 'SELECT reported_at FROM report WHERE organisation_id = $1 AND delivery_id = $2',
    values: [register.organisationId, deliveryId],
  })
  return rows[0]?.reported_at ?? null
}

/** What the confirmation of a version, or the mark that it was opened, depends on. */
export interface VersionMarks {
  readonly id: string
  readonly dispatchId: string
  readonly processorId: string | null
  readonly openedAt: Date | null
  readonly confirmedAt: Date | null
}

/** One version of a report, after its dossier was locked; null where there is none by that serial. */
export async function selectVersionMarks(
  register: Register,
  reportId: string,
  serial: number,
): Promise<VersionMarks | null> {
  const rows = await register.query<{ [Field in keyof VersionMarks]: VersionMarks[Field] }>({
    name: 'received-version.marks',
    text: `SELECT v.id, v.dispatch_id AS "dispatchId", p.processor_id AS "processorId", v.opened_at AS "openedAt", v.confirmed_at AS "confirmedAt"
      FROM received_version v JOIN report p ON p.organisation_id = v.organisation_id AND p.id = v.report_id
      WHERE v.organisation_id = $1 AND v.report_id = $2 AND v.serial = $3`,
    values: [register.organisationId, reportId, serial],
  })
  return rows[0] ?? null
}

/** Keeps that receipt was confirmed, and by whom: that stays in this register. */
export async function markVersionConfirmed(register: Register, id: string, at: string): Promise<void> {
  await register.query({
    name: 'received-version.confirmed',
    text: `UPDATE received_version SET confirmed_at = $3, confirmed_by = $4, confirmed_by_name = $5
      WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, at, register.actor.id, register.actor.name],
  })
}

/** Keeps that somebody who may work on it saw it; who is nobody's business. @returns whether this was the first time. */
export async function markVersionOpened(register: Register, id: string, at: string): Promise<boolean> {
  const rows = await register.query({
    name: 'received-version.opened',
    text: `UPDATE received_version SET opened_at = $3 WHERE organisation_id = $1 AND id = $2 AND opened_at IS NULL RETURNING id`,
    values: [register.organisationId, id, at],
  })
  return rows.length > 0
}

/** Whether a dossier is sealed, whoever asks: for jobs alone, whose answer nobody reads. */
export async function selectIsSealed(register: Register, incidentId: string): Promise<boolean> {
  const rows = await register.query<{ is: boolean }>({
    name: 'incident.is-sealed',
    text: 'SELECT seen_by IS NOT NULL AS is FROM incident WHERE organisation_id = $1 AND id = $2',
    values: [register.organisationId, incidentId],
  })
  // What is not there for the asker is sealed from them.
  return rows[0]?.is ?? true
}
