import type { ReturnKind } from '@lekboek/domain/report'
import type { Register } from '../door/in-register.ts'

/** What a report from outside has beside what every report has; instants are ISO texts. */
export interface NewOutsiderReport {
  /** That of the report. */
  readonly id: string
  readonly kind: string
  readonly toldWhen: string | null
  readonly language: string
  readonly mayForward: boolean
  readonly receiptHash: Buffer
  readonly toldAt: string
  readonly cameFrom: string | null
}

export async function insertOutsiderReport(register: Register, report: NewOutsiderReport): Promise<void> {
  const { id, kind, toldWhen, language, mayForward, receiptHash, toldAt, cameFrom } = report
  await register.query({
    name: 'outsider-report.insert',
    text: `INSERT INTO outsider_report (organisation_id, id, kind, told_when, language, may_forward, receipt_hash, told_at, came_from)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      register.organisationId,
      ...[id, kind, toldWhen, language, mayForward, receiptHash, toldAt, cameFrom],
    ],
  })
}

export interface NewOutsiderMessage {
  readonly id: string
  readonly reportId: string
  /** Null for the outsider's own. */
  readonly authorName: string | null
  readonly text: string
  readonly writtenAt: string
}

/** Writes a message. @returns false where it is there already: the same form was sent twice. */
export async function insertOutsiderMessage(
  register: Register,
  { id, reportId, authorName, text, writtenAt }: NewOutsiderMessage,
): Promise<boolean> {
  const rows = await register.query({
    name: 'outsider-message.insert',
    text: `INSERT INTO outsider_message (organisation_id, id, report_id, author_name, text, written_at)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (organisation_id, id) DO NOTHING RETURNING id`,
    values: [register.organisationId, id, reportId, authorName, text, writtenAt],
  })
  return rows.length > 0
}

/** What a message says, and in which report; null where there is none of that id. */
export async function selectMessage(
  register: Register,
  id: string,
): Promise<Pick<NewOutsiderMessage, 'reportId' | 'text'> | null> {
  const [row] = await register.query<Pick<NewOutsiderMessage, 'reportId' | 'text'>>({
    name: 'outsider-message.find',
    text: 'SELECT report_id AS "reportId", text FROM outsider_message WHERE organisation_id = $1 AND id = $2',
    values: [register.organisationId, id],
  })
  return row ?? null
}

/** Marks as read what the other side wrote and was not read yet. @returns how many. */
export async function markMessagesRead(
  register: Register,
  reportId: string,
  whose: 'outsider' | 'organisation',
  at: string,
): Promise<number> {
  const rows = await register.query({
    name: `outsider-message.read-${whose}`,
    text: `UPDATE outsider_message SET read_at = $3 WHERE organisation_id = $1 AND report_id = $2 AND read_at IS NULL
      AND author_name IS ${whose === 'outsider' ? '' : 'NOT '}NULL RETURNING id`,
    values: [register.organisationId, reportId, at],
  })
  return rows.length
}

export async function markForwarded(
  register: Register,
  reportId: string,
  {
    to,
    at,
    by,
    reason,
  }: { readonly to: string; readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> {
  await register.query({
    name: 'outsider-report.forward',
    text: `UPDATE outsider_report SET forwarded_to = $3, forwarded_at = $4, forwarded_by = $5, forward_reason = $6,
        returned_at = NULL, returned_from = NULL, return_kind = NULL
      WHERE organisation_id = $1 AND id = $2 AND forwarded_to IS NULL`,
    values: [register.organisationId, reportId, to, at, by, reason],
  })
}

/** How a report came back that had been passed on. */
export interface ForwardReturn {
  readonly kind: ReturnKind
  /** Name of the organisation that had it, or should have. */
  readonly from: string
  readonly at: string
  /** When it was passed on by which it comes back: what was passed on again since stays away. */
  readonly passedOnAt: string
}

/** Takes a report back that was passed on. @returns false where it is here already, or was passed on again since. */
export async function takeForwardedBack(
  register: Register,
  reportId: string,
  { kind, from, at, passedOnAt }: ForwardReturn,
): Promise<boolean> {
  const rows = await register.query({
    name: 'outsider-report.take-back',
    text: `UPDATE outsider_report SET forwarded_to = NULL, forwarded_at = NULL, forwarded_by = NULL, forward_reason = NULL,
        returned_at = $3, returned_from = $4, return_kind = $5
      WHERE organisation_id = $1 AND id = $2 AND forwarded_to IS NOT NULL AND forwarded_at <= $6 RETURNING id`,
    values: [register.organisationId, reportId, at, from, kind, passedOnAt],
  })
  return rows.length > 0
}
