import pg from 'pg'

/** Owns every table and runs migrations; nobody signs in as it. */
export const ownerRole = 'lekboek_owner'
/** What the application signs in as: owns nothing, bypasses nothing. */
export const appRole = 'lekboek_app'

/** The database refused to make the roles; `statements` is what somebody who may has to run once. */
export class MissingRights extends Error {
  readonly statements: readonly string[]
  constructor(statements: readonly string[]) {
    super('the database account may not prepare the roles that Lekboek needs')
    this.statements = statements
  }
}

/** What an administrator of the server runs once where the given account may not. */
export function roleStatements(database: string, account: string): string[] {
  const db = pg.escapeIdentifier(database)
  return [
    `CREATE ROLE ${ownerRole} NOLOGIN;`,
    `CREATE ROLE ${appRole} LOGIN PASSWORD '<choose one, and give it as LEKBOEK_APP_PASSWORD>';`,
    `GRANT ${ownerRole} TO ${pg.escapeIdentifier(account)};`,
    `GRANT CREATE ON DATABASE ${db} TO ${ownerRole};`,
    `GRANT CONNECT ON DATABASE ${db} TO ${appRole};`,
    `GRANT USAGE, CREATE ON SCHEMA public TO ${ownerRole};`,
    `GRANT USAGE ON SCHEMA public TO ${appRole};`,
  ]
}

/**
 * Makes the two roles where they are missing and checks that they are as they must be.
 *
 * @throws {MissingRights} when the account may not, with the statements that are needed.
 */
export async function prepareRoles(client: pg.Client, appPassword: string): Promise<void> {
  const { rows } = await client.query<{ database: string; account: string }>(
    'SELECT current_database() AS database, current_user AS account',
  )
  const { database, account } = rows[0] ?? { database: '', account: '' }
  if (await isPrepared(client)) return setPassword(client, appPassword)
  const statements = roleStatements(database, account)
  try {
    await client.query('BEGIN')
    await createMissing(client, appPassword)
    for (const statement of statements.slice(2)) await client.query(statement)
    await client.query('COMMIT')
    await setPassword(client, appPassword)
  } catch (error) {
    await client.query('ROLLBACK')
    if (isRefusal(error)) throw new MissingRights(statements)
    throw error
  }
}

async function createMissing(client: pg.Client, appPassword: string): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    'SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)',
    [[ownerRole, appRole]],
  )
  const present = new Set(rows.map((row) => row.rolname))
  if (!present.has(ownerRole)) await client.query(`CREATE ROLE ${ownerRole} NOLOGIN`)
  if (!present.has(appRole)) {
    await client.query(`CREATE ROLE ${appRole} LOGIN PASSWORD ${pg.escapeLiteral(appPassword)}`)
  }
}

async function isPrepared(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ ready: boolean }>(`
    SELECT count(*) = 2
       AND bool_and(CASE WHEN rolname = '${ownerRole}' THEN pg_has_role(current_user, oid, 'MEMBER')
             AND has_schema_privilege(oid, 'public', 'CREATE') AND has_database_privilege(oid, current_database(), 'CREATE')
           ELSE rolcanlogin AND has_schema_privilege(oid, 'public', 'USAGE') END) AS ready
      FROM pg_roles WHERE rolname IN ('${ownerRole}', '${appRole}')`)
  return rows[0]?.ready === true
}

/** Sets the password where the account may; where it may not, the administrator chose it. */
async function setPassword(client: pg.Client, appPassword: string): Promise<void> {
  try {
    await client.query(`ALTER ROLE ${appRole} PASSWORD ${pg.escapeLiteral(appPassword)}`)
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501'
}
