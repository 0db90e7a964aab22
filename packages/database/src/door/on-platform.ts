import type pg from 'pg'
import type { PrismaClient } from '../generated/client.ts'
import type { Database } from './database.ts'
import type { Statement } from './statement.ts'
import { transaction } from './transaction.ts'

/** The tables that belong to no register: organisations, people, memberships, mandates, agreements. */
export interface Platform {
  readonly prisma: PrismaClient
  query<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]>
}

/**
 * One transaction on the platform's own tables. No register is open in it: row-level security answers every
 * register table with no rows.
 */
export async function onPlatform<T>(
  database: Database,
  work: (platform: Platform) => Promise<T>,
): Promise<T> {
  return transaction(database, "SET LOCAL app.organisation = ''", (connection) =>
    work({ prisma: database.prisma, query: (statement) => connection.rows(statement) }),
  )
}

/** One reading statement on the platform's own tables, without a transaction around it. */
export async function readPlatform<Row extends pg.QueryResultRow>(
  database: Database,
  statement: Statement,
): Promise<Row[]> {
  const { rows } = await database.pool.query<Row>({ ...statement, values: [...statement.values] })
  return rows
}
