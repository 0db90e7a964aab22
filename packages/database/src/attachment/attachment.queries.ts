import { systemActor } from '../door/actor.ts'
import type { Register } from '../door/in-register.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import { attachmentShape } from './attachment.shape.ts'
import type { AttachmentPlace, AttachmentTarget, FileFacts } from './attachment.store.ts'
import { isOfWithdrawn, sentWith } from './sent-files.ts'

/** An attachment as JSON; exactly what was selected. */
export type AttachmentRow = Readonly<Record<string, unknown>>

/** Reads one attachment in an open register; null when this register has none by that id. */
export async function selectAttachment(
  register: Register,
  id: string,
  selection: Selection,
): Promise<AttachmentRow | null> {
  const text = `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(attachmentShape, selection, 'a')} FROM attachment a WHERE a.organisation_id = $1 AND a.id = $2) r`
  const rows = await register.query<{ row: AttachmentRow }>(
    named('attachment', text, [register.organisationId, id]),
  )
  return rows[0]?.row ?? null
}

/** A file as whoever gives it out, carries it on or removes it needs it. */
export interface StoredFile extends FileFacts {
  readonly id: string
  readonly target: AttachmentTarget
  readonly blobId: string
  /** Null once it was removed. */
  readonly fileKey: Buffer | null
  readonly note: string | null
  /** Of what hangs on a report: whose report it is, and the dossier that this led to. */
  readonly reporterId: string | null
  readonly incidentId: string | null
  /** Of what a processor adds: the first version with which it left; null while it did not. */
  readonly sentWith: number | null
  /** Of what a processor sent: whether it withdrew that since. */
  readonly isWithdrawn: boolean
}

interface FileColumns extends FileFacts {
  readonly id: string
  readonly place: AttachmentPlace
  readonly placeId: string
  readonly blobId: string
  readonly fileKey: Buffer | null
  readonly note: string | null
  readonly reporterId: string | null
  readonly incidentId: string | null
  readonly sentWith: number | null
  readonly isWithdrawn: boolean
}

const fileColumns = `a.id, a.name, a.media_type AS "mediaType", a.size::float8 AS size, a.sha256, a.is_cleaned AS "isCleaned",
  a.blob_id AS "blobId", a.file_key AS "fileKey", a.note,
  CASE WHEN a.incident_id IS NOT NULL THEN 'incident' WHEN a.report_id IS NOT NULL THEN 'report'
    WHEN a.breach_id IS NOT NULL THEN 'breach' ELSE 'delivery' END AS place,
  COALESCE(a.incident_id, a.report_id, a.breach_id, a.delivery_id) AS "placeId",
  p.reporter_id AS "reporterId", COALESCE(a.incident_id, p.incident_id) AS "incidentId",
  ${sentWith('a')} AS "sentWith", ${isOfWithdrawn('a')} AS "isWithdrawn"`
const fileTables = `attachment a LEFT JOIN report p ON p.organisation_id = a.organisation_id AND p.id = a.report_id`

const fileOf = ({ place, placeId, ...file }: FileColumns): StoredFile => ({
  ...file,
  target: { place, id: placeId },
})

export async function selectFile(register: Register, id: string): Promise<StoredFile | null> {
  const rows = await register.query<{ [Field in keyof FileColumns]: FileColumns[Field] }>({
    name: 'attachment.file',
    text: `SELECT ${fileColumns} FROM ${fileTables} WHERE a.organisation_id = $1 AND a.id = $2`,
    values: [register.organisationId, id],
  })
  return rows[0] ? fileOf(rows[0]) : null
}

/** What one message of a processor takes along in files: those that its version fixed for all, and those of its controller alone. */
export async function selectFilesToCarry(register: Register, dispatchId: string): Promise<StoredFile[]> {
  const rows = await register.query<{ [Field in keyof FileColumns]: FileColumns[Field] }>({
    name: 'attachment.to-carry',
    text: `SELECT ${fileColumns} FROM ${fileTables}
      JOIN dispatch x ON x.organisation_id = $1 AND x.id = $2
      JOIN breach_version v ON v.organisation_id = $1 AND v.breach_id = x.breach_id AND v.number = x.version_number
      WHERE a.organisation_id = $1 AND a.removed_at IS NULL AND ((a.breach_id = x.breach_id AND a.id = ANY (v.files))
        OR (a.delivery_id = x.delivery_id AND x.own -> 'files' ? a.id::text)) ORDER BY a.id`,
    values: [register.organisationId, dispatchId],
  })
  return rows.map(fileOf)
}

/** The files of one report that were not removed. */
export async function selectFilesOfReport(register: Register, reportId: string): Promise<StoredFile[]> {
  const rows = await register.query<{ [Field in keyof FileColumns]: FileColumns[Field] }>({
    name: 'attachment.of-report',
    text: `SELECT ${fileColumns} FROM ${fileTables}
      WHERE a.organisation_id = $1 AND a.report_id = $2 AND a.removed_at IS NULL ORDER BY a.id`,
    values: [register.organisationId, reportId],
  })
  return rows.map(fileOf)
}

/** Which contents a report has, or had, as a file, in hex. */
export async function selectContentsOfReport(register: Register, reportId: string): Promise<string[]> {
  const rows = await register.query<{ sha256: string }>({
    name: 'attachment.contents-of-report',
    text: 'SELECT sha256 FROM attachment WHERE organisation_id = $1 AND report_id = $2',
    values: [register.organisationId, reportId],
  })
  return rows.map(({ sha256 }) => sha256)
}

/** How many bytes the files of a register hold that its own people brought: what others sent, which the platform brought, fills nobody's measure. */
export async function selectHeldBytes(register: Register, outsiderId: string): Promise<number> {
  const rows = await register.query<{ held: number }>({
    name: 'attachment.held',
    text: `SELECT COALESCE(sum(size), 0)::float8 AS held FROM attachment
      WHERE organisation_id = $1 AND removed_at IS NULL AND added_by NOT IN ($2, $3)`,
    values: [register.organisationId, systemActor.id, outsiderId],
  })
  return rows[0]?.held ?? 0
}

/** How many of one who adds for many: people without an account. */
export async function selectHeldBytesOf(register: Register, adderId: string): Promise<number> {
  const rows = await register.query<{ held: number }>({
    name: 'attachment.held-of',
    text: `SELECT COALESCE(sum(size), 0)::float8 AS held FROM attachment WHERE organisation_id = $1 AND removed_at IS NULL AND added_by = $2`,
    values: [register.organisationId, adderId],
  })
  return rows[0]?.held ?? 0
}

/** How many files came with a report, those that were taken away too. */
export async function countFilesOf(register: Register, reportId: string): Promise<number> {
  const rows = await register.query<{ count: number }>({
    name: 'attachment.count',
    text: 'SELECT count(*)::integer AS count FROM attachment WHERE organisation_id = $1 AND report_id = $2',
    values: [register.organisationId, reportId],
  })
  return rows[0]?.count ?? 0
}

/** A file as a controller will see it listed. */
export interface FileToSend {
  readonly name: string
  readonly size: number
  readonly note: string | null
  /** Whether every controller gets it. */
  readonly isCommon: boolean
}

/** The files that a controller would get now, of a delivery. */
export async function selectFilesToSend(register: Register, deliveryId: string): Promise<FileToSend[]> {
  return register.query<{ [Field in keyof FileToSend]: FileToSend[Field] }>({
    name: 'attachment.to-send',
    text: `SELECT a.name, a.size::float8 AS size, a.note, a.breach_id IS NOT NULL AS "isCommon" FROM delivery d
      JOIN attachment a ON a.organisation_id = $1 AND (a.delivery_id = d.id OR a.breach_id = d.breach_id) AND a.removed_at IS NULL
      WHERE d.organisation_id = $1 AND d.id = $2 ORDER BY a.added_at, a.id`,
    values: [register.organisationId, deliveryId],
  })
}

/** Whether somebody asked since an instant, with a reason that was kept, to see what a withdrawn report holds. */
export async function hasAskedToSee(
  register: Register,
  { incidentId, reportId }: { readonly incidentId: string; readonly reportId: string },
  since: string,
): Promise<boolean> {
  const rows = await register.query({
    name: 'journal.withdrawn-shown',
    text: `SELECT 1 AS one FROM journal_leaf WHERE organisation_id = $1 AND incident_id = $2 AND verb = 'report.withdrawnShown'
      AND actor_id = $3 AND at >= $4 AND body::json #>> '{summary,reportId}' = $5 LIMIT 1`,
    values: [register.organisationId, incidentId, register.actor.id, since, reportId],
  })
  return rows.length > 0
}
