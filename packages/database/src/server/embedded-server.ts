import fs from 'node:fs/promises'
import { findBinaries } from './binaries.ts'
import { prepareCluster } from './cluster.ts'
import { explained, openDataFolder, type DataFolder } from './data-folder.ts'
import { chooseIdentity } from './identity.ts'
import { placeCluster } from './place.ts'
import { stopLeftovers } from './leftovers.ts'
import type { OperatorError } from './operator-error.ts'
import { choosePort } from './port.ts'
import { startPostmaster } from './postmaster.ts'
import { isHeld, refuseRunning, takeStartLock } from './start-lock.ts'

export interface EmbeddedServerOptions {
  /** Folder that keeps the database from start to start; made where it does not exist. */
  readonly dataFolder: string
  /** Gets a sentence per thing that takes time. */
  readonly log?: (line: string) => void
  /** PostgreSQL settings over the defaults; `fsync: 'off'` for databases that live as long as a test. */
  readonly settings?: Readonly<Record<string, string>>
}

/** PostgreSQL as a child of this process, reachable from this machine only. */
export interface EmbeddedServer {
  /** Connection string of the superuser. */
  readonly adminUrl: string
  readonly port: number
  /** Settles when PostgreSQL ends without having been asked to. */
  readonly died: Promise<OperatorError>
  stop(): Promise<void>
  /** Ends PostgreSQL at once, for a process that must be gone; nothing committed is lost. */
  kill(): void
}

/**
 * Starts PostgreSQL from the packages, making its cluster on first use.
 *
 * @throws OperatorError, a sentence for the operator: another start holds the folder, another version made it,
 * it cannot be written to, its disk is full, or PostgreSQL ended (with the last lines of its log).
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const log = options.log ?? (() => undefined)
  const folder = await openDataFolder(options.dataFolder)
  const lock = await takeStartLock(folder.lock, folder.root)
  try {
    const server = await startIn(folder, options.settings ?? {}, log)
    return {
      ...server,
      async stop() {
        await server.stop()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw explained(error, folder.root)
  }
}

/**
 * Asks early, before anything slow, whether another start holds the folder.
 *
 * @throws OperatorError as {@link startEmbeddedServer} would.
 */
export async function refuseSecondStart(dataFolder: string): Promise<void> {
  const folder = await openDataFolder(dataFolder)
  await refuseRunning(folder.lock, folder.root)
}

/**
 * The superuser's connection string of the server that another process runs on this folder; null when none runs.
 */
export async function findRunningServer(dataFolder: string): Promise<string | null> {
  const folder = await openDataFolder(dataFolder)
  if (!(await isHeld(folder.lock))) return null
  const [password, port] = await Promise.all(
    [folder.password, folder.port].map((file) => fs.readFile(file, 'utf8')),
  )
  return urlOf(password?.trim() ?? '', Number(port))
}

function urlOf(password: string, port: number): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
}

async function startIn(
  folder: DataFolder,
  settings: Readonly<Record<string, string>>,
  log: (line: string) => void,
): Promise<EmbeddedServer> {
  const identity = await chooseIdentity(findBinaries())
  const place = await placeCluster(folder, identity, log)
  await stopLeftovers(place.cluster, log)
  const password = await prepareCluster(place, identity, log)
  const port = await choosePort(place.port)
  const { died, stop, kill } = await startPostmaster({ folder: place, identity, port, settings })
  return { adminUrl: urlOf(password, port), port, died, stop, kill }
}
