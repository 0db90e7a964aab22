import pg from 'pg'

/** The same server, another database. */
export function urlOfDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

/**
 * Makes a database where there is none of that name: beside its place, under another name, and renamed when `fill` is
 * done. Whoever is killed meanwhile leaves no half of it; the next one begins anew.
 */
export async function makeWholeDatabase(
  adminUrl: string,
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<void> {
  const draft = `${name}_filling`
  if (await exists(adminUrl, name)) return
  await run(adminUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(draft)} WITH (FORCE)`)
  await run(adminUrl, `CREATE DATABASE ${pg.escapeIdentifier(draft)}`)
  await fill(urlOfDatabase(adminUrl, draft))
  await run(adminUrl, `ALTER DATABASE ${pg.escapeIdentifier(draft)} RENAME TO ${pg.escapeIdentifier(name)}`)
}

async function exists(adminUrl: string, name: string): Promise<boolean> {
  const { rowCount } = await run(adminUrl, 'SELECT 1 FROM pg_database WHERE datname = $1', [name])
  return rowCount === 1
}

async function run(adminUrl: string, text: string, values: string[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return await client.query(text, values)
  } finally {
    await client.end()
  }
}
