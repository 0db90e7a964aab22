import fs from 'node:fs/promises'
import path from 'node:path'
import { codeOf, OperatorError } from './operator-error.ts'

/** A fresh cluster takes 40 MB and its first journal segment 16 MB more. */
const neededMb = 96

/** The paths inside the folder that `npm start` keeps everything in. */
export interface DataFolder {
  readonly root: string
  /** PostgreSQL's own folder. */
  readonly cluster: string
  readonly lock: string
  readonly password: string
  readonly port: string
  readonly log: string
}

/**
 * Makes the folder where it does not exist and proves that it can be written to.
 *
 * @throws OperatorError when it is not a folder, cannot be written to, or its disk is full.
 */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  const root = path.resolve(folder)
  try {
    await fs.mkdir(root, { recursive: true, mode: 0o700 })
    await refuseFullDisk(root)
    await proveWritable(root)
  } catch (error) {
    throw explained(error, root)
  }
  return {
    root,
    cluster: path.join(root, 'postgres'),
    lock: path.join(root, 'lekboek.lock'),
    password: path.join(root, 'postgres.password'),
    port: path.join(root, 'postgres.port'),
    log: path.join(root, 'postgres.log'),
  }
}

async function refuseFullDisk(root: string): Promise<void> {
  const { bavail, bsize } = await fs.statfs(root)
  const freeMb = Math.floor((bavail * bsize) / 1_048_576)
  if (freeMb < neededMb) throw fullDisk(root, freeMb)
}

/** Only writing tells: root passes every permission check, a quota or a read-only mount shows in no mode bit. */
async function proveWritable(root: string): Promise<void> {
  const probe = path.join(root, `.probe-${process.pid}`)
  await fs.writeFile(probe, Buffer.alloc(4096))
  await fs.rm(probe)
}

function fullDisk(root: string, freeMb: number | null): OperatorError {
  const free = freeMb === null ? '' : ` (${freeMb} MB free, ${neededMb} MB needed)`
  return new OperatorError(
    `The disk that holds the data folder ${root} is full${free}: make room and start again.`,
  )
}

/** Turns what the file system said about the data folder into a sentence; anything else passes unchanged. */
export function explained(error: unknown, root: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fullDisk(root, null)
    case 'EROFS':
      return new OperatorError(
        `The data folder ${root} lies on a read-only disk: Lekboek must be able to write to it.`,
      )
    case 'EACCES':
    case 'EPERM':
      return new OperatorError(
        `The data folder ${root} may not be written to by this user: change its owner or choose another folder with LEKBOEK_DATA.`,
      )
    case 'EEXIST':
    case 'ENOTDIR':
      return new OperatorError(
        `The data folder ${root} is a file, not a folder: move it away or choose another folder with LEKBOEK_DATA.`,
      )
    default:
      return error
  }
}

/** Names in a folder; none where there is no such folder, or none that may be read. */
export async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder)
  } catch (error) {
    if (['ENOENT', 'EACCES'].includes(codeOf(error) ?? '')) return []
    throw error
  }
}
