import pg from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/client.ts'
import type { MasterKey } from '../vault/master-key.ts'
import { ambientPool } from './ambient-pool.ts'

/** One process's way to PostgreSQL. Registers are reached through the doors only, never through this pool. */
export interface Database {
  readonly pool: pg.Pool
  readonly prisma: PrismaClient
  /** Wraps the keys of organisations; null where nothing is sealed or opened. */
  readonly masterKey: MasterKey | null
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Connection string of the application's role, which owns nothing and cannot bypass row-level security. */
  readonly url: string
  /** Connections at most; 10 unless told. */
  readonly poolSize?: number
  /** For whoever seals or opens values; none unless told. */
  readonly masterKey?: MasterKey
}

/**
 * Opens the pool. Statements of one transaction are sent without waiting for each other (`pipeline`): a read
 * with its tenant setting costs one round trip.
 */
export function openDatabase({ url, poolSize = 10, masterKey }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    pipeline: true,
    options: '-c timezone=UTC',
    connectionTimeoutMillis: 10_000,
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // One that breaks while a door holds it is found out by the next statement, which then fails.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const prisma = new PrismaClient({ adapter: new PrismaPg(ambientPool()) })
  return {
    pool,
    prisma,
    masterKey: masterKey ?? null,
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
