import {
  appRole,
  checkServer,
  migrate,
  migrationsFolder,
  MissingRights,
  OperatorError,
  startEmbeddedServer,
} from '@lekboek/database'
import type { Settings } from '../settings.ts'
import type { Closing } from './closing.ts'
import { keptSecret } from './secret.ts'

/** A migrated database, and what ends it. */
export interface PreparedDatabase {
  /** Connection string of the application's role. */
  readonly appUrl: string
  /** Settles when the embedded database ends by itself; never for a server of the operator's own. */
  readonly died: Promise<OperatorError>
}

/** Starts the embedded server or asks the operator's own, and brings it to this version's schema. */
export async function prepareDatabase(
  settings: Settings,
  closing: Closing,
  log: (line: string) => void,
): Promise<PreparedDatabase> {
  const { adminUrl, died } = await reachServer(settings, closing, log)
  const appPassword = settings.appPassword ?? (await keptSecret(settings.dataFolder, 'app.password'))
  const names = await migrated(adminUrl, appPassword)
  if (names.length > 0) log(`Database brought up to date (${names.length} migrations).`)
  return { appUrl: asApp(adminUrl, appPassword), died }
}

async function reachServer(
  settings: Settings,
  closing: Closing,
  log: (line: string) => void,
): Promise<{ adminUrl: string; died: Promise<OperatorError> }> {
  if (settings.databaseUrl !== null) {
    await checkServer(settings.databaseUrl)
    return { adminUrl: settings.databaseUrl, died: new Promise(() => undefined) }
  }
  const server = await startEmbeddedServer({ dataFolder: settings.dataFolder, log })
  closing.add(() => server.stop())
  return server
}

async function migrated(adminUrl: string, appPassword: string): Promise<string[]> {
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

function asApp(adminUrl: string, password: string): string {
  const url = new URL(adminUrl)
  url.username = appRole
  url.password = password
  return url.href
}
