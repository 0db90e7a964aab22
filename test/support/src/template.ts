import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { migrate, migrationsFolder } from '@lekboek/database'

/** Password of the application's role on test servers, which listen on this machine only. */
export const appPassword = 'app'

/** A connection string to another database of the same server. */
export function urlOf(
  serverUrl: string,
  database: string,
  account?: { user: string; password: string },
): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  if (account) {
    url.username = account.user
    url.password = account.password
  }
  return url.href
}

/** One statement as the server's administrator, outside any transaction. */
export async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A migrated database that others are cloned from; nobody stays connected to it. */
export async function makeTemplate(serverUrl: string, name: string): Promise<void> {
  await asAdmin(serverUrl, `CREATE DATABASE ${name}`)
  await migrate({ adminUrl: urlOf(serverUrl, name), appPassword, folder: migrationsFolder })
}

/** Drops a database once its last connection is gone: a pool says that it ended before its connections have. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    for (const until = Date.now() + 5_000; Date.now() < until; await sleep(20)) {
      const { rows } = await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name])
      if (rows.length === 0) break
    }
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  } finally {
    await client.end()
  }
}
