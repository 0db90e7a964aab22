import pg from 'pg'
import { currentClient } from './ambient.ts'

/**
 * What Prisma takes for a pool: every statement goes to the connection of the open door, so that Prisma and
 * plain SQL share one transaction and Prisma cannot speak outside a door.
 */
export function ambientPool(): pg.Pool {
  const pool = new pg.Pool({ max: 1 })
  const query = (statement: pg.QueryConfig, values?: unknown[]) => currentClient().query(statement, values)
  pool.query = query as pg.Pool['query']
  pool.connect = () => {
    throw new Error('Prisma began a transaction of its own inside a door: nested writes are not used here')
  }
  return pool
}
