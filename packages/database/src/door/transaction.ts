import type pg from 'pg'
import { ambientConnection } from './ambient.ts'
import { Connection } from './connection.ts'
import type { Database } from './database.ts'

const retriable = new Set(['40001', '40P01'])
const attempts = 4

/** Whether the server asks to try the whole transaction again (serialisation failure, deadlock). */
export function isRetriable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && retriable.has(String(error.code))
}

/**
 * Runs `work` in one transaction that begins with `opening` (statements without parameters, sent together with
 * BEGIN) and tries again where PostgreSQL asks for it. `work` may therefore run more than once: nothing in it
 * reaches outside the database.
 */
export async function transaction<T>(
  database: Database,
  opening: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(database, opening, work)
    } catch (error) {
      if (attempt === attempts || !isRetriable(error)) throw error
    }
  }
}

async function once<T>(
  database: Database,
  opening: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect()
  const connection = new Connection(client)
  let broken: Error | undefined
  try {
    // Not awaited: the first statement of the work travels in the same round trip. Its own failure surfaces below.
    const begun = client.query(`BEGIN; ${opening}`)
    // Awaited inside: a query of Prisma starts when it is awaited, and must find the door there.
    const worked = ambientConnection.run(connection, async () => await work(connection))
    const result = await Promise.all([begun, worked])
    if (!connection.isCommitted) await connection.commit()
    return result[1]
  } catch (error) {
    connection.shut()
    broken = await rollBack(client)
    throw error
  } finally {
    client.release(broken)
  }
}

/** Leaves the connection clean, or says that it must be thrown away. */
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
