import {
  appRole,
  checkServer,
  findRunningServer,
  migrate,
  migrationsFolder,
  MissingRights,
  OperatorError,
  startEmbeddedServer,
} from '@lekboek/database'
import type { Settings } from '../settings.ts'
import { say } from '../say.ts'
import type { Run } from './run.ts'
import { keptSecret } from './secret.ts'

/**
 * Starts the embedded server or asks the operator's own, and brings it to this version's schema.
 *
 * @returns the connection string of the application's role.
 */
export async function prepareDatabase(settings: Settings, run: Run): Promise<string> {
  const adminUrl = await reachServer(settings, run)
  run.check()
  const appPassword = await appPasswordOf(settings)
  const names = await migrated(adminUrl, appPassword)
  if (names.length > 0) say(`Database brought to this version (${names.length} migrations).`)
  return asApp(adminUrl, appPassword)
}

/** The connection string of the application's role on a server that `lekboek migrate` prepared. */
export async function preparedElsewhere(settings: Settings): Promise<string> {
  if (settings.databaseUrl === null) {
    throw new OperatorError('Set DATABASE_URL to the PostgreSQL that `lekboek migrate` prepared.')
  }
  const url = asApp(settings.databaseUrl, await appPasswordOf(settings))
  await checkServer(url)
  return url
}

/**
 * The database for a verb beside the server: the embedded one that a start runs at this moment where there is
 * one, else prepared as for a start.
 */
export async function reachDatabase(settings: Settings, run: Run): Promise<string> {
  const running = settings.databaseUrl === null ? await findRunningServer(settings.dataFolder) : null
  return running === null ? prepareDatabase(settings, run) : asApp(running, await appPasswordOf(settings))
}

async function reachServer(settings: Settings, run: Run): Promise<string> {
  if (settings.databaseUrl !== null) {
    await checkServer(settings.databaseUrl)
    return settings.databaseUrl
  }
  const server = await startEmbeddedServer({ dataFolder: settings.dataFolder, log: say })
  run.closing.add(() => server.stop())
  run.onKill(() => server.kill())
  void server.died.then((failure) => run.failed(failure))
  return server.adminUrl
}

async function appPasswordOf(settings: Settings): Promise<string> {
  return settings.appPassword ?? (await keptSecret(settings.dataFolder, 'app.password'))
}

async function migrated(adminUrl: string, appPassword: string): Promise<string[]> {
  try {
    return await migrate({ adminUrl, appPassword, folder: migrationsFolder })
  } catch (error) {
    if (!(error instanceof MissingRights)) throw error
    throw new OperatorError(
      'The account of DATABASE_URL may not make the two roles that Lekboek needs: let an administrator run these statements once.',
      error.statements,
    )
  }
}

function asApp(adminUrl: string, password: string): string {
  const url = new URL(adminUrl)
  url.username = appRole
  url.password = password
  return url.href
}
