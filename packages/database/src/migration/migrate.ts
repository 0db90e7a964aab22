import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { PgBoss } from 'pg-boss'
import pg from 'pg'
import { jobSchema, queueOptions, queues } from '../job/queues.ts'
import { appRole, ownerRole, prepareRoles } from './roles.ts'
import { statementsOf } from './statements.ts'

export interface MigrateOptions {
  /** An account that may create roles, or that is a member of the owner's role. */
  readonly adminUrl: string
  /** Password that the application's role gets. */
  readonly appPassword: string
  /** Folder with one `NNNN_name/migration.sql` per migration. */
  readonly folder: string
  readonly log?: (line: string) => void
}

/** A migration that has run was changed afterwards. */
export class ChangedMigration extends Error {
  constructor(name: string) {
    super(`migration ${name} was changed after it ran; write a new one instead`)
  }
}

/**
 * Brings a database to the newest schema: roles, tables with their policies, the job queue. Each migration runs
 * whole or not at all; running again does nothing.
 *
 * @returns the names of the migrations that ran now.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.adminUrl })
  await client.connect()
  try {
    await prepareRoles(client, options.appPassword)
    await client.query(`SET ROLE ${ownerRole}`)
    const names = await runMissing(client, options)
    if (names.length > 0 || !(await hasJobs(client))) await prepareJobs(client)
    return names
  } finally {
    await client.end()
  }
}

async function runMissing(client: pg.Client, { folder, log }: MigrateOptions): Promise<string[]> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL)',
  )
  const done = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM migration')
  const checksums = new Map(done.rows.map((row) => [row.name, row.checksum]))
  const ran: string[] = []
  for (const { name, script } of await scriptsIn(folder)) {
    const checksum = createHash('sha256').update(script).digest('hex')
    const before = checksums.get(name)
    if (before !== undefined && before !== checksum) throw new ChangedMigration(name)
    if (before === checksum) continue
    await runOne(client, name, script, checksum)
    log?.(`migration ${name}`)
    ran.push(name)
  }
  return ran
}

async function runOne(client: pg.Client, name: string, script: string, checksum: string): Promise<void> {
  await client.query('BEGIN')
  try {
    for (const statement of statementsOf(script)) await client.query(statement)
    await client.query('INSERT INTO migration (name, checksum, applied_at) VALUES ($1, $2, $3)', [
      name,
      checksum,
      new Date(),
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function scriptsIn(folder: string): Promise<{ name: string; script: string }[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names
      .toSorted()
      .map(async (name) => ({ name, script: await readFile(`${folder}/${name}/migration.sql`, 'utf8') })),
  )
}

async function hasJobs(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ name: string | null }>(
    `SELECT to_regclass('${jobSchema}.version')::text AS name`,
  )
  return (rows[0]?.name ?? null) !== null
}

/** The queue library makes its own schema; the application may use it and not change it. */
async function prepareJobs(client: pg.Client): Promise<void> {
  const executeSql = async (text: string, values?: unknown[]) => client.query(text, values)
  const boss = new PgBoss({ schema: jobSchema, db: { executeSql }, supervise: false, schedule: false })
  boss.on('error', (error) => {
    throw error
  })
  await boss.start()
  for (const { name, givenUp } of queues) {
    const options = { ...queueOptions, ...(givenUp && { deadLetter: givenUp }) }
    await boss.createQueue(name, options)
    // Made by an earlier version, a queue keeps what it was made with.
    await boss.updateQueue(name, { deadLetter: givenUp ?? null })
  }
  await boss.stop({ close: false })
  await client.query(`GRANT USAGE ON SCHEMA ${jobSchema} TO ${appRole}`)
  await client.query(
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobSchema} TO ${appRole}`,
  )
  await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${jobSchema} TO ${appRole}`)
}
