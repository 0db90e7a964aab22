import type { Database } from '../door/database.ts'
import { acrossRegisters, type Eyes } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { orderedDue } from '../incident/due-order.ts'
import { incidentShape } from '../incident/incident.shape.ts'
import { organisationShape } from '../organisation/organisation.shape.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import { conditionsOf, Values, type QueueConditions } from './queue-filter.ts'

/** The place after which a page of the queue begins. */
export interface QueuePlace {
  /** Null among the dossiers without a running term, which come last. */
  readonly dueAt: string | null
  readonly id: string
}

export interface QueuePage {
  readonly conditions: QueueConditions
  readonly now: string
  /** Only dossiers due after the one instant, and at the latest at the other; null is unbounded. */
  readonly dueFrom: string | null
  readonly dueUntil: string | null
  /** Whether dossiers without a running term belong to the window. */
  readonly withoutTerm: boolean
  /** End of what counts as due today. */
  readonly todayUntil: string
  readonly after: QueuePlace | null
  readonly first: number
}

export interface QueueCountsRow {
  readonly reported: number
  readonly investigating: number
  readonly confirmed: number
  readonly overdue: number
  readonly dueToday: number
}

export interface QueueRow {
  readonly organisationId: string
  readonly id: string
  readonly dueAt: string | null
  readonly organisation: Readonly<Record<string, unknown>>
  readonly incident: Readonly<Record<string, unknown>>
}

/** What is asked of each dossier in the queue, and of the organisation whose it is. */
export interface QueueSelection {
  readonly organisation: Selection
  readonly incident: Selection
}

export interface QueueAnswer {
  readonly counts: QueueCountsRow
  readonly rows: readonly QueueRow[]
}

const isOpen = "i.status IN ('reported', 'investigating', 'confirmed')"

/**
 * One statement over all registers, from the index that holds the open dossiers alone: one pass counts them, one takes
 * the page in order of time left; only the page's own dossiers are then looked up whole. Two passes cost less than one
 * whose rows are kept for both, and less than asking register by register, where the policy is worked out for each.
 */
export function queueStatement(
  organisationIds: readonly string[],
  page: QueuePage,
  selection: QueueSelection,
): Statement {
  const { dueAt, id } = page.after ?? { dueAt: null, id: null }
  const { now, todayUntil, withoutTerm, dueFrom, dueUntil, first } = page
  const values = new Values([
    ...[organisationIds, now, todayUntil, withoutTerm, dueFrom, dueUntil, id, dueAt, first],
  ])
  const open = `${isOpen}${conditionsOf(page.conditions, values)}`
  const due = orderedDue('$2')
  const text = `WITH counts AS (
        SELECT count(*) FILTER (WHERE i.status = 'reported') AS "reported", count(*) FILTER (WHERE i.status = 'investigating') AS "investigating",
          count(*) FILTER (WHERE i.status = 'confirmed') AS "confirmed", count(*) FILTER (WHERE i.due_at < $2::timestamptz) AS "overdue",
          count(*) FILTER (WHERE i.due_at <= $3::timestamptz) AS "dueToday"
        FROM incident i WHERE i.organisation_id = ANY ($1::uuid[]) AND ${open}
      ), page AS (
        SELECT i.organisation_id, i.id, ${due} AS due_at FROM incident i
        WHERE i.organisation_id = ANY ($1::uuid[]) AND ${open}
          AND (CASE WHEN i.due_at IS NULL THEN $4::boolean
            ELSE ($5::timestamptz IS NULL OR i.due_at > $5::timestamptz) AND ($6::timestamptz IS NULL OR i.due_at <= $6::timestamptz) END)
          AND ($7::uuid IS NULL OR (COALESCE(${due}, 'infinity'::timestamptz), i.id) > (COALESCE($8::timestamptz, 'infinity'::timestamptz), $7::uuid))
        ORDER BY 3, i.id LIMIT $9
      )
      SELECT (SELECT row_to_json(c) FROM counts c) AS counts, COALESCE((
        SELECT json_agg(json_build_object('organisationId', p.organisation_id, 'id', p.id, 'dueAt', p.due_at, 'organisation', d.organisation, 'incident', d.incident)
          ORDER BY p.due_at, p.id)
        FROM page p JOIN LATERAL (
          SELECT (SELECT row_to_json(r) FROM (SELECT ${selectList(incidentShape, selection.incident, 'i')}) r) AS incident,
            (SELECT row_to_json(r) FROM (SELECT ${selectList(organisationShape, selection.organisation, 'g')} FROM organisation g WHERE g.id = i.organisation_id) r) AS organisation
          FROM incident i WHERE i.organisation_id = p.organisation_id AND i.id = p.id
        ) d ON true
      ), '[]'::json) AS rows`
  return named('queue', text, values.list)
}

export async function selectQueue(
  database: Database,
  organisationIds: readonly string[],
  page: QueuePage,
  selection: QueueSelection,
  eyes: Eyes,
): Promise<QueueAnswer> {
  const rows = await acrossRegisters<{ [Field in keyof QueueAnswer]: QueueAnswer[Field] }>(
    database,
    organisationIds,
    queueStatement(organisationIds, page, selection),
    eyes,
  )
  const answer = rows[0]
  if (!answer) throw new Error('a statement that always yields one row yielded none')
  return answer
}

/** A filter of the queue with the registers that it looks into. */
export interface CountedFilter {
  readonly organisationIds: readonly string[]
  readonly conditions: QueueConditions
}

/** How many dossiers each of these filters shows, in their order; one statement for all. */
export async function countQueues(
  database: Database,
  filters: readonly CountedFilter[],
  eyes: Eyes,
): Promise<number[]> {
  if (filters.length === 0) return []
  const values = new Values()
  const counts = filters.map(({ organisationIds, conditions }) => {
    const registers = values.place(organisationIds)
    return `(SELECT count(*) FROM incident i WHERE i.organisation_id = ANY (${registers}::uuid[]) AND ${isOpen}${conditionsOf(conditions, values)})`
  })
  const everywhere = [...new Set(filters.flatMap(({ organisationIds }) => organisationIds))]
  const text = `SELECT ARRAY[${counts.join(', ')}]::integer[] AS counts`
  // Under no name: views are put together by hand, and each person's would take a plan of its own.
  const statement = { text, values: values.list }
  const rows = await acrossRegisters<{ counts: number[] }>(database, everywhere, statement, eyes)
  return rows[0]?.counts ?? []
}
