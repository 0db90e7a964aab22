import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { copyOfBinaries } from './binaries-copy.ts'

/** PostgreSQL refuses to run as root; this user owns nothing of anybody's. */
const nobody = 65534

/**
 * As whom PostgreSQL's programs run: as the user who started Lekboek; for root inside a user namespace, where
 * root's files belong to `nobody`; for root where namespaces are forbidden as the user `nobody` itself.
 */
export type IdentityKind = 'self' | 'namespace' | 'nobody'

export interface Identity {
  readonly kind: IdentityKind
  /** Folder of the programs that this identity can read. */
  readonly binaries: string
  /** Starts one of PostgreSQL's programs. */
  spawn(program: string, args: readonly string[], options: SpawnOptions): ChildProcess
  /** The owner, as this process sees it, that PostgreSQL's files must have. */
  readonly uid: number
}

export async function chooseIdentity(binaries: string): Promise<Identity> {
  if (process.geteuid?.() !== 0) return asSelf(binaries)
  return namespaceWorks(binaries) ? inNamespace(binaries) : asNobody(await readableBinaries(binaries))
}

const namespaceArgs = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`]

function namespaceWorks(binaries: string): boolean {
  const postgres = path.join(binaries, 'bin/postgres')
  return spawnSync('unshare', [...namespaceArgs, postgres, '-V'], { stdio: 'ignore' }).status === 0
}

function asSelf(binaries: string): Identity {
  return {
    kind: 'self',
    binaries,
    spawn: (program, args, options) => spawn(path.join(binaries, 'bin', program), args, options),
    uid: process.geteuid?.() ?? 0,
  }
}

function inNamespace(binaries: string): Identity {
  return {
    kind: 'namespace',
    binaries,
    // unshare replaces itself by the program: the pid, the signals and the exit code are PostgreSQL's own.
    spawn: (program, args, options) =>
      spawn('unshare', [...namespaceArgs, path.join(binaries, 'bin', program), ...args], options),
    uid: 0,
  }
}

function asNobody(binaries: string): Identity {
  return {
    kind: 'nobody',
    binaries,
    spawn: (program, args, options) =>
      spawn(path.join(binaries, 'bin', program), args, { ...options, uid: nobody, gid: nobody }),
    uid: nobody,
  }
}

async function readableBinaries(binaries: string): Promise<string> {
  return (await othersMayEnter(binaries)) ? binaries : copyOfBinaries(binaries)
}

/** Whether every folder down to `folder` may be passed by a user who owns none of them. */
export async function othersMayEnter(folder: string): Promise<boolean> {
  for (let current = await fs.realpath(folder); ; current = path.dirname(current)) {
    const { mode } = await fs.stat(current)
    if ((mode & 0o001) === 0) return false
    if (current === path.dirname(current)) return true
  }
}
