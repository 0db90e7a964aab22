import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import { reportShape } from '../report/report.shape.ts'

/** What whoever holds the receipt reads; the status says no more than any reporter may know. */
export interface FollowedReport {
  readonly id: string
  readonly text: string
  readonly place: string | null
  readonly reportedAt: string
  readonly incidentId: string
  readonly status: string
  readonly outsider: {
    readonly kind: string
    readonly language: 'nl' | 'en' | 'fr' | 'de'
    readonly toldWhen: string | null
    readonly mayForward: boolean
    readonly toldAt: string
    readonly forwardedToId: string | null
    readonly messages: readonly {
      readonly id: string
      readonly authorName: string | null
      readonly text: string
      readonly writtenAt: string
      readonly readAt: string | null
    }[]
  }
}

const followed: Selection = {
  ...{ id: true, text: true, place: true, reportedAt: true, incidentId: true, status: true },
  outsider: {
    ...{ kind: true, language: true, toldWhen: true, mayForward: true, toldAt: true, forwardedToId: true },
    messages: { id: true, authorName: true, text: true, writtenAt: true, readAt: true },
  },
}

/** The report of a receipt, found by the hash alone: the same look-up for a right one and a wrong one. */
export function followedReportStatement(organisationId: string, receiptHash: Buffer): Statement {
  const text = `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(reportShape, followed, 'p')}
    FROM report p JOIN outsider_report o ON o.organisation_id = p.organisation_id AND o.id = p.id
    WHERE o.organisation_id = $1 AND o.receipt_hash = $2) r`
  return named('outsider-report.followed', text, [organisationId, receiptHash])
}

/** Whether somebody outside wrote what nobody here has read, in a dossier that these eyes see. */
export function unreadMessageStatement(organisationId: string): Statement {
  return {
    name: 'outsider-message.unread',
    text: `SELECT 1 AS one FROM outsider_message m
      JOIN report p ON p.organisation_id = m.organisation_id AND p.id = m.report_id
      JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
      WHERE m.organisation_id = $1 AND m.author_name IS NULL AND m.read_at IS NULL LIMIT 1`,
    values: [organisationId],
  }
}

/** What an act on a report from outside depends on. */
export interface StoredOutsiderReport {
  readonly mayForward: boolean
  readonly forwardedTo: string | null
  /** Whether whoever told it said who they are, and it was not erased. */
  readonly hasIdentity: boolean
}

/** Read after the dossier was locked; null where the report did not come from outside. */
export async function selectOutsiderReport(
  register: Register,
  reportId: string,
): Promise<StoredOutsiderReport | null> {
  const [row] = await register.query<{
    [Field in keyof StoredOutsiderReport]: StoredOutsiderReport[Field]
  }>({
    name: 'outsider-report.stored',
    text: `SELECT o.may_forward AS "mayForward", o.forwarded_to AS "forwardedTo", EXISTS (SELECT 1 FROM outsider_identity w
        WHERE w.organisation_id = o.organisation_id AND w.id = o.id AND w.erased_at IS NULL) AS "hasIdentity"
      FROM outsider_report o WHERE o.organisation_id = $1 AND o.id = $2`,
    values: [register.organisationId, reportId],
  })
  return row ?? null
}

/** A report on its way to another organisation: the outsider's own words, and nothing that was written here. */
export interface ForwardedReport {
  readonly to: string
  /** When it was passed on. */
  readonly passedOnAt: string
  readonly text: string
  readonly place: string | null
  readonly people: string | null
  readonly noticedAt: string
  readonly reference: string
  readonly kind: string
  readonly toldWhen: string | null
  readonly language: string
  readonly mayForward: boolean
  /** In hexadecimal. */
  readonly receiptHash: string
  readonly toldAt: string
  readonly messages: readonly { readonly text: string; readonly writtenAt: string }[]
}

/** Null where it was not passed on. */
export async function selectForwarded(register: Register, reportId: string): Promise<ForwardedReport | null> {
  const [row] = await register.query<{ row: ForwardedReport }>({
    name: 'outsider-report.forwarded',
    text: `SELECT json_build_object('to', o.forwarded_to, 'passedOnAt', o.forwarded_at, 'text', p.text, 'place', p.place, 'people', p.people, 'noticedAt', p.noticed_at,
        'reference', p.reference, 'kind', o.kind, 'toldWhen', o.told_when, 'language', o.language, 'mayForward', o.may_forward,
        'receiptHash', encode(o.receipt_hash, 'hex'), 'toldAt', o.told_at,
        'messages', COALESCE((SELECT json_agg(json_build_object('text', m.text, 'writtenAt', m.written_at) ORDER BY m.written_at, m.id)
          FROM outsider_message m WHERE m.organisation_id = o.organisation_id AND m.report_id = o.id
            AND m.author_name IS NULL AND m.written_at <= o.forwarded_at), '[]'::json)) AS row
      FROM outsider_report o JOIN report p ON p.organisation_id = o.organisation_id AND p.id = o.id
      WHERE o.organisation_id = $1 AND o.id = $2 AND o.forwarded_to IS NOT NULL`,
    values: [register.organisationId, reportId],
  })
  return row?.row ?? null
}

/** The report of a receipt in this register; null where there is none. */
export async function selectReportOfReceipt(register: Register, receiptHash: Buffer): Promise<string | null> {
  const [row] = await register.query<{ id: string }>({
    name: 'outsider-report.of-receipt',
    text: 'SELECT id FROM outsider_report WHERE organisation_id = $1 AND receipt_hash = $2',
    values: [register.organisationId, receiptHash],
  })
  return row?.id ?? null
}

/** What the outsider wrote to a report so far. */
export async function selectToldMessages(
  register: Register,
  reportId: string,
): Promise<{ readonly text: string; readonly writtenAt: Date }[]> {
  return register.query<{ text: string; writtenAt: Date }>({
    name: 'outsider-message.told',
    text: `SELECT text, written_at AS "writtenAt" FROM outsider_message
      WHERE organisation_id = $1 AND report_id = $2 AND author_name IS NULL`,
    values: [register.organisationId, reportId],
  })
}

/** Whether a report that was passed on is back, in a dossier that these eyes see. */
export function returnedReportStatement(organisationId: string): Statement {
  return {
    name: 'outsider-report.returned',
    text: `SELECT 1 AS one FROM outsider_report o
      JOIN report p ON p.organisation_id = o.organisation_id AND p.id = o.id
      JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
      WHERE o.organisation_id = $1 AND o.returned_at IS NOT NULL LIMIT 1`,
    values: [organisationId],
  }
}
