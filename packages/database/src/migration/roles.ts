import pg from 'pg'

/** Owns every table and runs migrations; nobody signs in as it. */
export const ownerRole = 'lekboek_owner'
/** What the application signs in as: owns nothing, bypasses nothing. */
export const appRole = 'lekboek_app'
/** What the application takes on to read several registers at once, and only then: it reads what the queue and the counts need. */
export const acrossRole = 'lekboek_across'

/** The database refused to make the roles; `statements` is what somebody who may has to run once. */
export class MissingRights extends Error {
  readonly statements: readonly string[]
  constructor(statements: readonly string[]) {
    super('the database account may not prepare the roles that Lekboek needs')
    this.statements = statements
  }
}

/** How each role is made; the password is a literal of SQL. */
const creations = (password: string): readonly (readonly [role: string, statement: string])[] => [
  [ownerRole, `CREATE ROLE ${ownerRole} NOLOGIN;`],
  [appRole, `CREATE ROLE ${appRole} LOGIN PASSWORD ${password};`],
  [acrossRole, `CREATE ROLE ${acrossRole} NOLOGIN;`],
]

/** What the roles may. Without inheritance the application reads across only where it takes that role on. */
function grants(database: string, account: string): string[] {
  const db = pg.escapeIdentifier(database)
  return [
    `GRANT ${ownerRole} TO ${pg.escapeIdentifier(account)};`,
    `GRANT ${acrossRole} TO ${appRole} WITH INHERIT FALSE, SET TRUE;`,
    `GRANT CREATE ON DATABASE ${db} TO ${ownerRole};`,
    `GRANT CONNECT ON DATABASE ${db} TO ${appRole};`,
    `GRANT USAGE, CREATE ON SCHEMA public TO ${ownerRole};`,
    `GRANT USAGE ON SCHEMA public TO ${appRole}, ${acrossRole};`,
  ]
}

/**
 * Makes the roles where they are missing and checks that they are as they must be.
 *
 * @throws {MissingRights} when the account may not, with the statements that are needed.
 */
export async function prepareRoles(client: pg.Client, appPassword: string): Promise<void> {
  const { rows } = await client.query<{ database: string; account: string }>(
    'SELECT current_database() AS database, current_user AS account',
  )
  const { database, account } = rows[0] ?? { database: '', account: '' }
  if (await isPrepared(client)) return setPassword(client, appPassword)
  const present = await presentRoles(client)
  const needed = (password: string) => [
    ...creations(password).flatMap(([role, statement]) => (present.has(role) ? [] : [statement])),
    ...grants(database, account),
  ]
  try {
    await client.query('BEGIN')
    for (const statement of needed(pg.escapeLiteral(appPassword))) await client.query(statement)
    await client.query('COMMIT')
    await setPassword(client, appPassword)
  } catch (error) {
    await client.query('ROLLBACK')
    if (isRefusal(error))
      throw new MissingRights(needed("'<choose one, and give it as LEKBOEK_APP_PASSWORD>'"))
    throw error
  }
}

async function presentRoles(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ rolname: string }>(
    'SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)',
    [[ownerRole, appRole, acrossRole]],
  )
  return new Set(rows.map(({ rolname }) => rolname))
}

async function isPrepared(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ ready: boolean }>(`
    SELECT count(*) = 3
       AND bool_and(CASE rolname
           WHEN '${ownerRole}' THEN pg_has_role(current_user, oid, 'MEMBER')
             AND has_schema_privilege(oid, 'public', 'CREATE') AND has_database_privilege(oid, current_database(), 'CREATE')
           WHEN '${appRole}' THEN rolcanlogin AND has_schema_privilege(oid, 'public', 'USAGE')
             AND pg_has_role(oid, (SELECT across.oid FROM pg_roles across WHERE across.rolname = '${acrossRole}'), 'SET')
           ELSE has_schema_privilege(oid, 'public', 'USAGE') END) AS ready
      FROM pg_roles WHERE rolname IN ('${ownerRole}', '${appRole}', '${acrossRole}')`)
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
