import pg from 'pg'
import { currentConnection } from './ambient.ts'

/**
 * What Prisma takes for a pool: every statement goes to the connection of the open door, so that Prisma and
 * plain SQL share one transaction and Prisma cannot speak outside a door.
 */
export function ambientPool(): pg.Pool {
  const pool = new pg.Pool({ max: 1 })
  const query = async (statement: pg.QueryConfig, values?: unknown[]) => {
    const connection = currentConnection()
    try {
      return await connection.client.query(statement, values)
    } catch (error) {
      connection.failed(error)
      throw error
    }
  }
  pool.query = query as pg.Pool['query']
  pool.connect = () => {
    throw new Error('Prisma began a transaction of its own inside a door: nested writes are not used here')
  }
  return pool
}
