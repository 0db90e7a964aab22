import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import { breachShape } from './breach.shape.ts'

export type BreachRow = Readonly<Record<string, unknown>>

/** How a breach is named: by its id, or by the number people see. */
export type BreachKey = { readonly id: string } | { readonly number: string }

export function breachStatement(organisationId: string, key: BreachKey, selection: Selection): Statement {
  const byId = 'id' in key
  const text = `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(breachShape, selection, 'b')} FROM breach b
    WHERE b.organisation_id = $1 AND ${byId ? 'b.id = $2' : 'b.number = $2'}) r`
  return named('breach', text, [organisationId, byId ? key.id : key.number])
}

export async function selectBreach(
  register: Register,
  key: BreachKey,
  selection: Selection,
): Promise<BreachRow | null> {
  const rows = await register.query<{ row: BreachRow }>(
    breachStatement(register.organisationId, key, selection),
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
  selection: Selection,
): Statement {
  const after = page.after ? 'AND (b.year, b.sequence) < ($3, $4)' : ''
  const text = `SELECT b.year, b.sequence, (SELECT row_to_json(r) FROM (SELECT ${selectList(breachShape, selection, 'b')}) r) AS row
      FROM breach b WHERE b.organisation_id = $1 ${after} ORDER BY b.year DESC, b.sequence DESC LIMIT $2`
  const values = [organisationId, page.first, ...(page.after ? [page.after.year, page.after.sequence] : [])]
  return named('breach.list', text, values)
}

/** What must be known to send a breach or to judge a change; locks the breach. */
export interface LockedBreach {
  readonly id: string
  readonly version: number
  readonly aware_at: Date
  readonly sent_to: readonly string[]
}

export async function lockBreach(register: Register, breachId: string): Promise<LockedBreach | null> {
  // Two statements sent together: the list is read after the lock is held.
  const [locked, sent] = await Promise.all([
    register.query<{ id: string; version: number; aware_at: Date }>({
      name: 'breach.lock',
      text: 'SELECT id, version, aware_at FROM breach WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
      values: [register.organisationId, breachId],
    }),
    register.query<{ controller_id: string }>({
      name: 'breach.sent-to',
      text: 'SELECT controller_id FROM delivery WHERE organisation_id = $1 AND breach_id = $2',
      values: [register.organisationId, breachId],
    }),
  ])
  const breach = locked[0]
  return breach ? { ...breach, sent_to: sent.map((row) => row.controller_id) } : null
}
