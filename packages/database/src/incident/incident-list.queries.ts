import type { Statement } from '../door/statement.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import {
  cameInTime,
  isUnconfirmed,
  processorOf,
  tellsOfBreach,
} from '../received-report/received-report.conditions.ts'
import { orderedDue } from './due-order.ts'
import { assigned, type IncidentRow } from './incident.queries.ts'
import { incidentShape } from './incident.shape.ts'

/** Which dossiers of a register; absent means all. */
export interface IncidentListFilter {
  readonly status?: readonly string[]
  /** Reported on or after. */
  readonly from?: string
  /** Reported before. */
  readonly until?: string
  readonly incidentType?: readonly string[]
  readonly authorityNotified?: boolean
  readonly peopleTold?: boolean
  /** Only those whose next due time is, or is not, before this instant. */
  readonly overdue?: { readonly is: boolean; readonly at: string }
  /** Part of title, reference or description. */
  readonly text?: string
  /** Only those on which a report of this processor hangs, and what is asked of that report. */
  readonly processor?: {
    readonly id: string
    readonly inTime?: boolean
    readonly unconfirmed?: boolean
  }
  /** Only those to which this person is assigned. */
  readonly handlerId?: string
}

export type IncidentOrder = 'newest' | 'dueFirst'

/** Where a page begins: after the row with this place in the order. */
export interface IncidentCursor {
  readonly at: string | null
  readonly id: string
}

export interface IncidentPage {
  readonly order: IncidentOrder
  readonly first: number
  readonly after: IncidentCursor | null
  /** When the page is read: what is past then is put in order otherwise. */
  readonly now: string
}

/** What {@link incidentListStatement} answers: one row more than asked when there is a next page. */
export interface IncidentListAnswer {
  readonly total: number | null
  readonly rows: readonly { readonly at: string | null; readonly id: string; readonly node: IncidentRow }[]
}

/** Values of a statement under their places. */
export class Values {
  readonly list: unknown[] = []

  /** The place of one more value. */
  place(value: unknown): string {
    this.list.push(value)
    return `$${this.list.length}`
  }
}

/** A page of a register's dossiers, with their number, in one statement. */
export function incidentListStatement(
  organisationId: string,
  filter: IncidentListFilter,
  page: IncidentPage,
  selection: Selection,
  withTotal: boolean,
): Statement {
  const values = new Values()
  const where = [
    `i.organisation_id = ${values.place(organisationId)}`,
    ...incidentConditions(filter, values),
  ].join(' AND ')
  const { at, orderBy } = ordersBy(page, values)
  const after = page.after ? ` AND ${afterCursor(page.order, at, page.after, values)}` : ''
  const total = withTotal ? `(SELECT count(*)::int FROM incident i WHERE ${where})` : 'NULL'
  const text = `SELECT ${total} AS total, COALESCE((SELECT json_agg(json_build_object('at', p.at, 'id', p.id, 'node', p.node))
    FROM (SELECT ${at} AS at, i.id, (SELECT row_to_json(r) FROM (SELECT ${selectList(incidentShape, selection, 'i')}) r) AS node
      FROM incident i WHERE ${where}${after} ORDER BY ${orderBy} LIMIT ${values.place(page.first + 1)}) p), '[]'::json) AS rows`
  return named('incident.list', text, values.list)
}

function ordersBy({ order, now }: IncidentPage, values: Values): { at: string; orderBy: string } {
  if (order === 'newest') return { at: 'i.reported_at', orderBy: 'i.reported_at DESC, i.id DESC' }
  const at = orderedDue(values.place(now))
  return { at, orderBy: `${at} ASC NULLS LAST, i.id ASC` }
}

function afterCursor(order: IncidentOrder, due: string, { at, id }: IncidentCursor, values: Values): string {
  const idPlace = values.place(id)
  if (at === null) return `${due} IS NULL AND i.id > ${idPlace}`
  const atPlace = values.place(at)
  return order === 'newest'
    ? `(i.reported_at, i.id) < (${atPlace}, ${idPlace})`
    : `((${due}, i.id) > (${atPlace}, ${idPlace}) OR ${due} IS NULL)`
}

export function incidentConditions(filter: IncidentListFilter, values: Values): string[] {
  const list: string[] = []
  if (filter.status) list.push(`i.status = ANY (${values.place(filter.status)}::text[])`)
  if (filter.from !== undefined) list.push(`i.reported_at >= ${values.place(filter.from)}`)
  if (filter.until !== undefined) list.push(`i.reported_at < ${values.place(filter.until)}`)
  if (filter.incidentType) list.push(`i.incident_type = ANY (${values.place(filter.incidentType)}::text[])`)
  if (filter.authorityNotified !== undefined)
    list.push(`(i.notified_at IS NOT NULL) = ${filter.authorityNotified}`)
  if (filter.peopleTold !== undefined) list.push(`(i.told_at IS NOT NULL) = ${filter.peopleTold}`)
  if (filter.overdue) {
    list.push(`COALESCE(i.due_at < ${values.place(filter.overdue.at)}, false) = ${filter.overdue.is}`)
  }
  if (filter.text !== undefined) list.push(containing(values.place(likePattern(filter.text))))
  if (filter.processor) list.push(reportedBy(filter.processor, values))
  if (filter.handlerId !== undefined) {
    values.list.push(filter.handlerId)
    list.push(assigned(values.list.length))
  }
  return list
}

function reportedBy(
  { id, inTime, unconfirmed }: NonNullable<IncidentListFilter['processor']>,
  values: Values,
): string {
  const asked = [
    ...(inTime === undefined ? [] : [`${cameInTime('p')} = ${inTime}`]),
    ...(unconfirmed === undefined ? [] : [`${isUnconfirmed('p')} = ${unconfirmed}`]),
  ].map((condition) => ` AND ${condition}`)
  return `EXISTS (SELECT 1 FROM report p WHERE p.organisation_id = i.organisation_id AND p.incident_id = i.id
    AND ${tellsOfBreach('p')} AND ${processorOf('p')} = ${values.place(id)}::uuid${asked.join('')})`
}

function containing(place: string): string {
  return `(i.title ILIKE ${place} OR i.reference ILIKE ${place} OR i.description ILIKE ${place})`
}

/** The text anywhere, with its own `%`, `_` and `\` taken literally. */
function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`
}
