import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import {
  appRole,
  migrate,
  migrationsFolder,
  startEmbeddedServer,
  type EmbeddedServer,
} from '@lekboek/database'
import pg from 'pg'
import { fill, type Scale } from './data.ts'

/** The measured database, filled and running. */
export interface BenchDatabase {
  readonly server: EmbeddedServer
  readonly adminUrl: string
  readonly appUrl: string
}

const appPassword = 'bench'

/** Starts it in the folder of its own scale; fills it when it is new, which takes minutes once. */
export async function openBenchDatabase(scale: Scale, log: (line: string) => void): Promise<BenchDatabase> {
  const root = fileURLToPath(new URL('../../../.lekboek', import.meta.url))
  const server = await startEmbeddedServer({
    dataFolder: `${root}/bench-${scale.registers}-${scale.dossiers}`,
    log,
    settings: { shared_buffers: '1GB', max_wal_size: '4GB' },
  })
  try {
    const name = await filledDatabase(server.adminUrl, scale, log)
    const adminUrl = withDatabase(server.adminUrl, name)
    const appUrl = new URL(adminUrl)
    appUrl.username = appRole
    appUrl.password = appPassword
    return { server, adminUrl, appUrl: appUrl.href }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** A database half filled by a run that was cut off is thrown away: the finished one carries another name. */
async function filledDatabase(url: string, scale: Scale, log: (line: string) => void): Promise<string> {
  const name = 'bench_filled'
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) {
      log(`filling ${scale.dossiers} dossiers in ${scale.registers} registers`)
      await admin.query('DROP DATABASE IF EXISTS bench_filling')
      await admin.query('CREATE DATABASE bench_filling')
      await migrateAndFill(withDatabase(url, 'bench_filling'), scale, log)
      await admin.query(`ALTER DATABASE bench_filling RENAME TO ${name}`)
    } else await migrate({ adminUrl: withDatabase(url, name), appPassword, folder: migrationsFolder })
    return name
  } finally {
    await admin.end()
  }
}

async function migrateAndFill(url: string, scale: Scale, log: (line: string) => void): Promise<void> {
  await migrate({ adminUrl: url, appPassword, folder: migrationsFolder })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await fill(client, scale, log)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

/**
 * Takes away what a run has written, so that every round, run after run, writes into dossiers as they were filled:
 * there every measure is done, what is added is not.
 */
export async function forgetAddedMeasures(adminUrl: string, organisationId: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('DELETE FROM measure WHERE organisation_id = $1 AND done_at IS NULL', [organisationId])
    await client.query('VACUUM ANALYZE measure')
  } finally {
    await client.end()
  }
}

/** A browser in which one of the measured people signed in and proved a second factor. */
export async function openSession(adminUrl: string, userId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(
      `INSERT INTO session (id, token, user_id, expires_at, created_at, updated_at, factor_at) VALUES ($1, $1, $2, $3, $4, $4, $4)`,
      [token, userId, new Date(Date.now() + 86_400_000), new Date()],
    )
  } finally {
    await client.end()
  }
  return token
}
