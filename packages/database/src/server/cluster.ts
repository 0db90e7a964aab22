import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { postgresMajor } from './binaries.ts'
import { entriesOf, type DataFolder } from './data-folder.ts'
import type { Identity } from './identity.ts'
import { codeOf, OperatorError } from './operator-error.ts'

/**
 * Makes the cluster on first use. It is made beside its place and moved there when complete, so that a start
 * that was killed half-way leaves nothing that looks like a database.
 *
 * @returns the superuser's password.
 * @throws OperatorError when the folder holds another version's cluster or something else.
 */
export async function prepareCluster(
  folder: DataFolder,
  identity: Identity,
  log: (line: string) => void,
): Promise<string> {
  const version = await versionOf(folder.cluster)
  if (version !== null) {
    refuseOtherVersion(version, folder)
    await giveTo(identity, folder.cluster)
    return readPassword(folder)
  }
  log('Making the database (first start).')
  const password = randomBytes(24).toString('base64url')
  await fs.writeFile(folder.password, password, { mode: 0o600 })
  await initialise(folder, identity, password)
  return password
}

async function versionOf(cluster: string): Promise<string | null> {
  try {
    return (await fs.readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  const contents = await entriesOf(cluster)
  if (contents.length === 0) return null
  throw new OperatorError(
    `The folder ${cluster} holds files but no database of Lekboek: move it away and start again.`,
  )
}

function refuseOtherVersion(version: string, folder: DataFolder): void {
  if (version === postgresMajor) return
  throw new OperatorError(
    `The data folder ${folder.root} was made by PostgreSQL ${version} and this Lekboek brings PostgreSQL ${postgresMajor}: ` +
      `start the Lekboek that made it, or choose another folder with LEKBOEK_DATA.`,
  )
}

async function readPassword(folder: DataFolder): Promise<string> {
  try {
    return (await fs.readFile(folder.password, 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    throw new OperatorError(
      `The password of the database is missing: put ${folder.password} back from a backup.`,
    )
  }
}

async function initialise(folder: DataFolder, identity: Identity, password: string): Promise<void> {
  const draft = `${folder.cluster}.new`
  const passwordFile = `${folder.cluster}.new.password`
  await fs.rm(draft, { recursive: true, force: true })
  await fs.mkdir(draft, { mode: 0o700 })
  await fs.writeFile(passwordFile, password, { mode: 0o600 })
  try {
    await Promise.all([giveTo(identity, draft), giveTo(identity, passwordFile)])
    await runInitdb(identity, ['-D', draft, `--pwfile=${passwordFile}`], folder)
    await fs.rename(draft, folder.cluster)
  } finally {
    await fs.rm(passwordFile, { force: true })
    await fs.rm(draft, { recursive: true, force: true })
  }
}

async function runInitdb(identity: Identity, args: string[], folder: DataFolder): Promise<void> {
  const fixed = [
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-instructions',
  ]
  const initdb = identity.spawn('initdb', [...fixed, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
  })
  const said: string[] = []
  for (const stream of [initdb.stdout, initdb.stderr])
    stream?.on('data', (bytes: Buffer) => said.push(bytes.toString()))
  const [code] = await once(initdb, 'close')
  if (code === 0) return
  const lines = said.join('').trim().split('\n').slice(-8)
  if (said.join('').includes('No space left on device')) {
    throw new OperatorError(
      `The disk that holds the data folder ${folder.root} is full: make room and start again.`,
    )
  }
  throw new OperatorError(`PostgreSQL could not make its database in ${folder.cluster}.`, lines)
}

/** Only root finds files of another owner here: when an earlier start ran as another user than this one. */
async function giveTo(identity: Identity, file: string): Promise<void> {
  const found = await fs.lstat(file)
  if (found.uid === identity.uid || process.geteuid?.() !== 0) return
  await fs.lchown(file, identity.uid, identity.uid)
  if (!found.isDirectory()) return
  for (const entry of await fs.readdir(file)) await giveTo(identity, path.join(file, entry))
}
