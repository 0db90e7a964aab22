import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DataFolder } from './data-folder.ts'
import type { Identity } from './identity.ts'
import { codeOf, OperatorError } from './operator-error.ts'

const readyWithinMs = 60_000
const stopWithinMs = 30_000
const longestLogBytes = 8_388_608

/** A running PostgreSQL. */
export interface Postmaster {
  readonly pid: number
  /** Settles only when PostgreSQL ends without having been asked to. */
  readonly died: Promise<OperatorError>
  /** Fast shutdown: open transactions roll back, everything committed is on disk. */
  stop(): Promise<void>
  /** Ends it at once; the next start recovers from the journal of the database. */
  kill(): void
}

export interface PostmasterOptions {
  readonly folder: DataFolder
  readonly identity: Identity
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
}

const fixedSettings = {
  // Nobody but this machine, and no socket file whose path may be too long or not writable.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Short statements: compiling them costs more than running them.
  jit: 'off',
  random_page_cost: '1.1',
  cluster_name: 'lekboek',
  log_line_prefix: '%m [%p] ',
}

/** @throws OperatorError with the last lines of PostgreSQL's log when it does not come up. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { folder, identity, port, settings } = options
  await shortenLog(folder.log)
  const logFile = await fs.open(folder.log, 'a', 0o600)
  const args = ['-D', folder.cluster, '-p', String(port), ...settingArgs({ ...fixedSettings, ...settings })]
  // A group of its own: Ctrl-C in a terminal reaches the whole group, and the database must go last, not first.
  const child = identity.spawn('postgres', args, {
    stdio: ['ignore', logFile.fd, logFile.fd],
    cwd: '/',
    detached: true,
  })
  await logFile.close()
  const exited = once(child, 'exit')
  await ready(child, folder)
  return running(child, exited, folder)
}

function settingArgs(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function running(child: ChildProcess, exited: Promise<unknown>, folder: DataFolder): Postmaster {
  const { pid } = child
  if (pid === undefined) throw new Error('a running process has a pid')
  const asked = { toStop: false }
  const died = new Promise<OperatorError>((resolve, reject) => {
    exited
      .then(async () => {
        if (!asked.toStop) resolve(await deathOf('PostgreSQL stopped unexpectedly', folder))
      })
      .catch(reject)
  })
  return {
    pid,
    died,
    async stop() {
      asked.toStop = true
      if (hasEnded(child)) return
      child.kill('SIGINT')
      const late = setTimeout(() => child.kill('SIGQUIT'), stopWithinMs)
      await exited
      clearTimeout(late)
    },
    kill() {
      asked.toStop = true
      child.kill('SIGQUIT')
    },
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** PostgreSQL writes its state on the eighth line of its pid file, for exactly this purpose. */
async function ready(child: ChildProcess, folder: DataFolder): Promise<void> {
  const started = await spawned(child)
  if (started instanceof Error) throw new OperatorError(`PostgreSQL cannot be run: ${started.message}.`)
  for (const until = Date.now() + readyWithinMs; Date.now() < until; await sleep(10)) {
    if (hasEnded(child)) throw await deathOf('PostgreSQL ended while it started', folder)
    if (await isReady(folder.cluster, child.pid)) return
  }
  child.kill('SIGQUIT')
  throw await deathOf(`PostgreSQL was not ready after ${readyWithinMs / 1000} seconds`, folder)
}

async function spawned(child: ChildProcess): Promise<unknown> {
  try {
    if (child.pid === undefined) await once(child, 'spawn')
    return null
  } catch (error) {
    return error
  }
}

async function isReady(cluster: string, pid: number | undefined): Promise<boolean> {
  try {
    const lines = (await fs.readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

async function deathOf(what: string, folder: DataFolder): Promise<OperatorError> {
  const lines = (await fs.readFile(folder.log, 'utf8')).trim().split('\n').slice(-8)
  if (lines.some((line) => line.includes('No space left on device'))) {
    return new OperatorError(
      `The disk that holds the data folder ${folder.root} is full: make room and start again.`,
      lines,
    )
  }
  return new OperatorError(`${what}; the last lines of its log (${folder.log}) tell why.`, lines)
}

/** One older log is kept beside the current one. */
async function shortenLog(log: string): Promise<void> {
  try {
    const { size } = await fs.stat(log)
    if (size > longestLogBytes) await fs.rename(log, `${log}.1`)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
