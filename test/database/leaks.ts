import pg from 'pg'
import { uuidv7 } from '@lekboek/database'
import { globalTables } from './catalog.ts'

interface TenantTable {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Whether the application may change rows of it at all. */
  readonly mayUpdate: boolean
  readonly mayDelete: boolean
}

/** Tables whose rows may be read in several registers at once, and nothing else. */
const readAcross = new Set(['incident', 'duty', 'handler'])

/** Every table with a register's rows. */
export async function tenantTables(admin: pg.Pool): Promise<TenantTable[]> {
  const { rows } = await admin.query<TenantTable>(
    `SELECT c.relname AS name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL)) ORDER BY a.attnum) AS columns,
            has_table_privilege('lekboek_app', c.oid, 'UPDATE') AS "mayUpdate",
            has_table_privilege('lekboek_app', c.oid, 'DELETE') AS "mayDelete"
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
      GROUP BY c.oid, c.relname HAVING bool_or(a.attname = 'organisation_id') ORDER BY 1`,
    [globalTables],
  )
  return rows
}

/** What a row may not have beside what it has: it hangs on one thing, its key is there or destroyed, it is passed on or came back, and what is sealed stands nowhere in the clear. */
const empty: Readonly<Record<string, readonly string[]>> = {
  claimed_question: ['failed_at', 'failed_reason'],
  attachment: ['report_id', 'breach_id', 'delivery_id', 'removed_at'],
  organisation_key: ['destroyed_at'],
  outsider_identity: ['erased_at'],
  outsider_report: ['returned_at'],
  supplier_question: ['draft', 'answer', 'contact'],
}

/** A row with something in each column; rows are made without their neighbours, so keys do not matter. */
function sample(
  { name, columns }: TenantTable,
  organisationId: string,
  seenBy: string | null = null,
): { text: string; values: unknown[] } {
  const values = columns.map((column) => {
    if (column.name === 'organisation_id') return organisationId
    if (column.name === 'seen_by') return seenBy
    if (empty[name]?.includes(column.name) === true) return null
    // Two rows of one table differ in every unique key.
    return seenBy !== null && column.type === 'integer' ? 2 : valueOf(column.type)
  })
  const places = values.map((_, index) => `$${index + 1}`)
  return {
    text: `INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')}) VALUES (${places.join(', ')})`,
    values,
  }
}

function valueOf(type: string): unknown {
  if (type === 'uuid') return uuidv7()
  if (type === 'integer' || type === 'bigint') return 1
  if (type === 'boolean') return false
  if (type.startsWith('timestamp')) return new Date(0)
  if (type === 'jsonb') return '{}'
  if (type === 'bytea') return Buffer.from('x')
  return type.endsWith('[]') ? [] : 'x'
}

const hasSeal = ({ columns }: TenantTable) => columns.some(({ name }) => name === 'seen_by')

/** Two registers with one row in every table, and a sealed one more where there are seals. */
export async function plantRows(admin: pg.Pool): Promise<{ own: string; foreign: string }> {
  const registers = { own: uuidv7(), foreign: uuidv7() }
  const client = await admin.connect()
  try {
    await client.query('SET session_replication_role = replica')
    for (const table of await tenantTables(admin)) {
      await client.query(sample(table, registers.own))
      await client.query(sample(table, registers.foreign))
      // Never seen, read or changed by anybody here: nobody in this file is named.
      if (hasSeal(table)) await client.query(sample(table, registers.own, '{"named": "9999"}'))
    }
    await client.query('SET session_replication_role = DEFAULT')
  } finally {
    client.release()
  }
  return registers
}

/** What the application's role can see or do in a register that is not open, and what it cannot in the one that is; in one table or in all. */
export async function leaksOf(
  admin: pg.Pool,
  appUrl: string,
  registers: { own: string; foreign: string },
  only?: string,
): Promise<string[]> {
  const app = new pg.Client({ connectionString: appUrl })
  await app.connect()
  try {
    const leaks: string[] = []
    for (const table of await tenantTables(admin)) {
      if (only === undefined || table.name === only) leaks.push(...(await leaksIn(app, table, registers)))
    }
    return leaks
  } finally {
    await app.end()
  }
}

async function leaksIn(
  app: pg.Client,
  table: TenantTable,
  { own, foreign }: { own: string; foreign: string },
): Promise<string[]> {
  const { name } = table
  const leaks: string[] = []
  const expectRows = async (what: string, opening: string, expected: string[]) => {
    const seen = await inTransaction(app, opening, `SELECT organisation_id FROM ${name}`)
    const found = seen.rows.map((row) => String(row.organisation_id)).toSorted()
    if (found.join() !== expected.toSorted().join()) leaks.push(`${name}: ${what}`)
  }
  await expectRows('reads many registers in the role for one', list(own, foreign), [])
  await expectRows('reads one register in the role for many', `${many()}; ${open(own)}`, [])
  const across = readAcross.has(name)
  await expectRows('reads other than the open register', open(own), [own])
  await expectRows('reads without an open register', '', [])
  await expectRows('reads with an empty setting', "SET LOCAL app.organisation = ''", [])
  await expectRows('reads across other than the registers named', many(own), across ? [own] : [])
  await expectRows('does not read across registers', many(own, foreign), across ? [own, foreign] : [])
  const ownRow = await inTransaction(app, open(own), sample(table, own))
  if (ownRow.code === '42501') leaks.push(`${name}: takes no row of the open register`)
  if (table.mayUpdate) {
    const ownChange = await inTransaction(
      app,
      open(own),
      `UPDATE ${name} SET organisation_id = organisation_id`,
    )
    if (ownChange.count !== 1) leaks.push(`${name}: changes other than the row of the open register`)
  }
  if (table.mayDelete) {
    const ownEnd = await inTransaction(app, open(own), `DELETE FROM ${name}`)
    if (ownEnd.count !== 1) leaks.push(`${name}: deletes other than the row of the open register`)
  }
  const strange = await inTransaction(app, open(own), sample(table, foreign))
  if (strange.code !== '42501') leaks.push(`${name}: takes a row of another register`)
  const acrossWrite = await inTransaction(app, many(own, foreign), sample(table, foreign))
  if (acrossWrite.code !== '42501') leaks.push(`${name}: takes a row through the door for reading`)
  for (const statement of [`UPDATE ${name} SET organisation_id = organisation_id`, `DELETE FROM ${name}`]) {
    const changed = await inTransaction(app, open(own), `${statement} WHERE organisation_id = '${foreign}'`)
    if (changed.code !== '42501' && changed.count !== 0)
      leaks.push(`${name}: ${statement.slice(0, 6)} reaches another register`)
  }
  return leaks
}

const open = (organisationId: string) => `SET LOCAL app.organisation = '${organisationId}'`
const list = (...ids: string[]) => `SET LOCAL app.organisations = '{${ids.join(',')}}'`
const many = (...ids: string[]) => `SET LOCAL ROLE lekboek_across; ${list(...ids)}`

interface Answer {
  readonly rows: Record<string, unknown>[]
  readonly count: number
  /** SQLSTATE of a refusal. */
  readonly code: string | null
}

/** One statement, rolled back afterwards. */
async function inTransaction(
  app: pg.Client,
  opening: string,
  statement: string | pg.QueryConfig,
): Promise<Answer> {
  await app.query('BEGIN')
  try {
    if (opening) await app.query(opening)
    const { rows, rowCount } = await app.query<Record<string, unknown>>(statement)
    return { rows, count: rowCount ?? 0, code: null }
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    return { rows: [], count: 0, code: error.code ?? '' }
  } finally {
    await app.query('ROLLBACK')
  }
}
