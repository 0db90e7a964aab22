import type { World } from '../support/src/index.ts'

/** Columns that say whose a row is. */
const owners = ['organisation_id', 'client_id', 'controller_id', 'predecessor_id', 'umbrella_id'] as const

/** A row as it is stored, with its table. */
export interface StoredRow {
  readonly table: string
  readonly organisation: string | null
  readonly row: Readonly<Record<string, unknown>>
}

/** Every row of every table, by whom it belongs to; a table that is made tomorrow is among them tomorrow. */
export async function storedRows(world: World): Promise<StoredRow[]> {
  const tables = await world.rows<{ name: string; owner: string | null }>(
    `SELECT t.table_name AS name,
        (SELECT c.column_name FROM information_schema.columns c
          WHERE c.table_schema = 'public' AND c.table_name = t.table_name AND c.column_name = ANY ($1)
          ORDER BY array_position($1, c.column_name::text) LIMIT 1) AS owner
      FROM information_schema.tables t WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'`,
    [[...owners]],
  )
  const rows: StoredRow[] = []
  for (const { name, owner } of tables) {
    const whose = name === 'organisation' ? 'id::text' : owner ? `"${owner}"::text` : 'NULL'
    const stored = await world.rows<Omit<StoredRow, 'table'>>(
      `SELECT ${whose} AS organisation, to_jsonb(t) AS row FROM "${name}" t`,
    )
    rows.push(...stored.map((one) => ({ ...one, table: name })))
  }
  return rows
}

/** Texts and ids in the rows of one register, by table, that stand in no row of anybody else. */
export function markersOf(rows: readonly StoredRow[], organisationId: string): Map<string, Set<string>> {
  const elsewhere = new Set(
    rows
      .filter(({ organisation }) => organisation !== organisationId && organisation !== null)
      .flatMap(({ row }) => wordsIn(row)),
  )
  const markers = new Map<string, Set<string>>()
  for (const { table, organisation, row } of rows) {
    if (organisation !== organisationId) continue
    const found = markers.get(table) ?? new Set()
    for (const word of wordsIn(row)) if (!elsewhere.has(word)) found.add(word)
    markers.set(table, found)
  }
  return markers
}

/** Every text in a stored value, long enough to be nobody else's by chance. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 8 ? [value] : []
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsIn)
  return []
}
