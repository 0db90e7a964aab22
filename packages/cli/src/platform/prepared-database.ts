import {
  appRole,
  checkServer,
  findRunningServer,
  makeWholeDatabase,
  migrate,
  migrationsFolder,
  MissingRights,
  OperatorError,
  startEmbeddedServer,
  urlOfDatabase,
} from '@lekboek/database'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'
import type { Run } from './run.ts'
import { keptSecret } from './secret.ts'

/** The database of Lekboek on the embedded server; on a server of the operator's own DATABASE_URL names it. */
const embeddedName = 'lekboek'

/** Fills a database that nobody has used yet; gets the connection string of the application's role. */
export type Fill = (appUrl: string) => Promise<void>

const leaveEmpty: Fill = () => Promise.resolve()

/**
 * Starts the embedded server or asks the operator's own, and brings the database to this version's schema. The
 * embedded one is filled before it is put in its place: it is there whole or not at all.
 *
 * @returns the connection string of the application's role.
 */
export async function prepareDatabase(settings: Settings, run: Run, fill = leaveEmpty): Promise<string> {
  if (settings.databaseUrl !== null) {
    await checkServer(settings.databaseUrl)
    return migrated(settings.databaseUrl, settings)
  }
  const adminUrl = await startServer(settings, run)
  run.check()
  await makeWholeDatabase(adminUrl, embeddedName, async (url) => fill(await migrated(url, settings)))
  return migrated(urlOfDatabase(adminUrl, embeddedName), settings)
}

/** The connection string of the application's role on a server that `lekboek migrate` prepared. */
export async function preparedElsewhere(settings: Settings): Promise<string> {
  if (settings.databaseUrl === null) {
    throw new OperatorError('Set DATABASE_URL to the PostgreSQL that `lekboek migrate` prepared.')
  }
  const url = await asApp(settings.databaseUrl, settings)
  await checkServer(url)
  return url
}

/**
 * The database for a verb beside the server: the embedded one that a start runs at this moment where there is
 * one, else prepared as for a start.
 */
export async function reachDatabase(settings: Settings, run: Run): Promise<string> {
  const running = settings.databaseUrl === null ? await findRunningServer(settings.dataFolder) : null
  if (running === null) return prepareDatabase(settings, run)
  return asApp(urlOfDatabase(running, embeddedName), settings)
}

async function startServer(settings: Settings, run: Run): Promise<string> {
  const server = await startEmbeddedServer({ dataFolder: settings.dataFolder, log: say })
  run.closing.add(() => server.stop())
  run.onKill(() => server.kill())
  void server.died.then((failure) => run.failed(failure))
  return server.adminUrl
}

async function migrated(adminUrl: string, settings: Settings): Promise<string> {
  const names = await runMigrations(adminUrl, await appPasswordOf(settings))
  if (names.length > 0) say(`Database brought to this version (${names.length} migrations).`)
  return asApp(adminUrl, settings)
}

async function runMigrations(adminUrl: string, appPassword: string): Promise<string[]> {
  try {
    return await migrate({ adminUrl, appPassword, folder: migrationsFolder })
  } catch (error) {
    if (!(error instanceof MissingRights)) throw error
    throw new OperatorError(
      'The account of DATABASE_URL may not make the roles that Lekboek needs: let an administrator run these statements once.',
      error.statements,
    )
  }
}

async function asApp(adminUrl: string, settings: Settings): Promise<string> {
  const url = new URL(adminUrl)
  url.username = appRole
  url.password = await appPasswordOf(settings)
  return url.href
}

async function appPasswordOf(settings: Settings): Promise<string> {
  return settings.appPassword ?? (await keptSecret(settings.dataFolder, 'app.password'))
}
