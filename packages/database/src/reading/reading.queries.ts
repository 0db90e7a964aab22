import type { Statement } from '../door/statement.ts'
import { Values } from '../incident/incident-list.queries.ts'

/** Which readings; absent means all. */
export interface ReadingFilter {
  readonly from?: string
  readonly until?: string
  /** Part of the reader's name. */
  readonly reader?: string
  readonly kind?: string
  /** The dossier by its number. */
  readonly dossier?: { readonly year: number; readonly sequence: number }
}

export interface ReadingRow {
  readonly id: string
  readonly readAt: string
  readonly reader: string
  readonly role: string
  readonly mandateHolder: string | null
  readonly deputyFor: string | null
  readonly kind: string
  /** Which document or export. */
  readonly detail: string | null
  /** Number of the dossier as it is now. */
  readonly number: string | null
}

export interface ReadingPage {
  readonly now: string
  readonly after: { readonly at: string; readonly id: string } | null
  readonly first: number
}

/**
 * Readings, the newest first, no older than the organisation keeps them. The dossier is looked up with the eyes of whoever
 * asks: who read a sealed one shows to those alone whom it names.
 */
export function readingsStatement(
  organisationId: string,
  filter: ReadingFilter,
  { now, after, first }: ReadingPage,
): Statement {
  const values = new Values()
  const where = [
    `r.organisation_id = ${values.place(organisationId)}`,
    `r.read_at >= ${values.place(now)}::timestamptz - make_interval(months => (SELECT o.read_log_months FROM organisation o WHERE o.id = r.organisation_id))`,
    '(r.incident_id IS NULL OR i.id IS NOT NULL)',
    ...(filter.from === undefined ? [] : [`r.read_at >= ${values.place(filter.from)}::timestamptz`]),
    ...(filter.until === undefined ? [] : [`r.read_at < ${values.place(filter.until)}::timestamptz`]),
    ...(filter.kind === undefined ? [] : [`r.kind = ${values.place(filter.kind)}`]),
    ...(filter.reader === undefined
      ? []
      : [`strpos(lower(r.user_name), lower(${values.place(filter.reader)})) > 0`]),
    ...(filter.dossier === undefined
      ? []
      : [
          `i.year = ${values.place(filter.dossier.year)} AND i.sequence = ${values.place(filter.dossier.sequence)}`,
        ]),
    ...(after === null
      ? []
      : [`(r.read_at, r.id) < (${values.place(after.at)}::timestamptz, ${values.place(after.id)}::uuid)`]),
  ]
  const number = `i.year || '-' || CASE WHEN i.sequence < 0 THEN 'S' || -i.sequence ELSE lpad(i.sequence::text, greatest(3, length(i.sequence::text)), '0') END`
  return {
    text: `SELECT json_build_object('id', r.id, 'readAt', r.read_at, 'reader', r.user_name, 'role', r.role, 'mandateHolder', r.mandate_holder,
        'deputyFor', r.deputy_for, 'kind', r.kind, 'detail', NULLIF(r.detail, ''), 'number', ${number}) AS row
      FROM reading r LEFT JOIN incident i ON i.organisation_id = r.organisation_id AND i.id = r.incident_id
      WHERE ${where.join(' AND ')} ORDER BY r.read_at DESC, r.id DESC LIMIT ${values.place(first)}`,
    values: values.list,
  }
}

/**
 * How many readings would be gone if they were kept for so many months from now on: of those that the asker sees, with the
 * same eyes as the list itself.
 */
export function readingsLostStatement(organisationId: string, months: number, now: string): Statement {
  return {
    name: 'reading.lost',
    text: `SELECT count(*)::int AS count FROM reading r LEFT JOIN incident i ON i.organisation_id = r.organisation_id AND i.id = r.incident_id
      WHERE r.organisation_id = $1 AND r.read_at < $3::timestamptz - make_interval(months => $2::int) AND (r.incident_id IS NULL OR i.id IS NOT NULL)
        AND r.read_at >= $3::timestamptz - make_interval(months => (SELECT o.read_log_months FROM organisation o WHERE o.id = r.organisation_id))`,
    values: [organisationId, months, now],
  }
}
