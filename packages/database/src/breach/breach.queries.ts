import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import { breachShape } from './breach.shape.ts'

export type BreachRow = Readonly<Record<string, unknown>>

/** How a breach is named: by its id, or by the number people see. */
export type BreachKey = { readonly id: string } | { readonly number: string }

/** What is overdue is judged at an instant, which stands at the same place in every statement with this shape. */
const asOf = '$2::timestamptz IS NOT NULL'

export function breachStatement(
  organisationId: string,
  key: BreachKey,
  at: string,
  selection: Selection,
): Statement {
  const byId = 'id' in key
  const text = `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(breachShape, selection, 'b')} FROM breach b
    WHERE b.organisation_id = $1 AND ${asOf} AND ${byId ? 'b.id = $3' : 'b.number = $3'}) r`
  return named('breach', text, [organisationId, at, byId ? key.id : key.number])
}

export async function selectBreach(
  register: Register,
  key: BreachKey,
  at: string,
  selection: Selection,
): Promise<BreachRow | null> {
  const rows = await register.query<{ row: BreachRow }>(
    breachStatement(register.organisationId, key, at, selection),
  )
  return rows[0]?.row ?? null
}

/** Breaches, newest first, after a year and sequence. */
export function breachesStatement(
  organisationId: string,
  page: {
    readonly first: number
    readonly after: { readonly year: number; readonly sequence: number } | null
  },
  at: string,
  selection: Selection,
): Statement {
  const after = page.after ? 'AND (b.year, b.sequence) < ($4, $5)' : ''
  const text = `SELECT b.year, b.sequence, (SELECT row_to_json(r) FROM (SELECT ${selectList(breachShape, selection, 'b')}) r) AS row
      FROM breach b WHERE b.organisation_id = $1 AND ${asOf} ${after} ORDER BY b.year DESC, b.sequence DESC LIMIT $3`
  const values = [
    organisationId,
    at,
    page.first,
    ...(page.after ? [page.after.year, page.after.sequence] : []),
  ]
  return named('breach.list', text, values)
}

/** The newest version that was sent. */
export interface SentVersion {
  readonly number: number
  readonly kind: string
  readonly content: unknown
  readonly reason: string | null
  /** Ids of the files that it took along for all, in their order. */
  readonly files: readonly string[]
}

/** What must be known to send a breach or to judge a change; locks the breach. */
export interface LockedBreach {
  readonly id: string
  readonly version: number
  readonly content: unknown
  /** Ids of the files for all as they stand now, in their order. */
  readonly files: readonly string[]
  readonly sent: SentVersion | null
}

export async function lockBreach(register: Register, breachId: string): Promise<LockedBreach | null> {
  // Statements sent together: what follows is read after the lock is held.
  const [locked, sent, files] = await Promise.all([
    register.query<{ id: string; version: number; content: unknown }>({
      name: 'breach.lock',
      text: 'SELECT id, version, content FROM breach WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
      values: [register.organisationId, breachId],
    }),
    register.query<{ [Field in keyof SentVersion]: SentVersion[Field] }>({
      name: 'breach.sent-version',
      text: `SELECT number, kind, content, reason, files FROM breach_version
        WHERE organisation_id = $1 AND breach_id = $2 ORDER BY number DESC LIMIT 1`,
      values: [register.organisationId, breachId],
    }),
    register.query<{ id: string }>({
      name: 'breach.files',
      text: 'SELECT id FROM attachment WHERE organisation_id = $1 AND breach_id = $2 AND removed_at IS NULL ORDER BY id',
      values: [register.organisationId, breachId],
    }),
  ])
  const breach = locked[0]
  return breach ? { ...breach, files: files.map(({ id }) => id), sent: sent[0] ?? null } : null
}
