import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, OperatorError } from './operator-error.ts'
import { processStat } from './process-stat.ts'

const politeMs = 15_000
const hardMs = 5_000

/**
 * Stops what a killed start left behind: PostgreSQL's processes that work in this cluster's folder. Asked to
 * stop first (their transactions roll back), then told to.
 *
 * @throws OperatorError when they do not go.
 */
export async function stopLeftovers(cluster: string, log: (line: string) => void): Promise<void> {
  await endLeftovers(cluster, log)
  await forgetZombie(cluster)
}

async function endLeftovers(cluster: string, log: (line: string) => void): Promise<void> {
  const found = await processesIn(cluster)
  if (found.length === 0) return
  log(`Stopping a database that an earlier start left running (process ${Math.min(...found)}).`)
  if (await gone(cluster, 'SIGINT', politeMs)) return
  if (await gone(cluster, 'SIGQUIT', hardMs)) return
  if (await gone(cluster, 'SIGKILL', hardMs)) return
  throw new OperatorError(
    `A PostgreSQL process that uses ${cluster} does not stop (process ${found.join(', ')}): end it and start again.`,
  )
}

/**
 * Where the machine's first process does not look after orphans (many containers), a killed postmaster stays a zombie,
 * and PostgreSQL takes its number for one that runs: its pid file then goes.
 */
async function forgetZombie(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid')
  try {
    const stat = await processStat(Number.parseInt(await fs.readFile(file, 'utf8'), 10))
    if (stat?.isZombie === true) await fs.rm(file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

async function gone(cluster: string, signal: NodeJS.Signals, patienceMs: number): Promise<boolean> {
  for (const pid of await processesIn(cluster)) end(pid, signal)
  for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(50)) {
    if ((await processesIn(cluster)).length === 0) return true
  }
  return false
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

/**
 * The PostgreSQL processes whose working folder is this cluster: every one of its processes works there, and
 * a pid out of an old file may long belong to somebody else.
 */
async function processesIn(cluster: string): Promise<number[]> {
  const folder = await realPathOrNull(cluster)
  if (folder === null) return []
  const pids = (await fs.readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const mine = await Promise.all(pids.map((pid) => worksIn(pid, folder)))
  return pids.filter((_, index) => mine[index]).map(Number)
}

async function worksIn(pid: string, folder: string): Promise<boolean> {
  if ((await linkOrNull(`/proc/${pid}/cwd`)) !== folder) return false
  const program = await linkOrNull(`/proc/${pid}/exe`)
  // A process on its way out loses its program before its memory: PostgreSQL does not start while that is shared.
  return program === null || path.basename(program.replace(/ \(deleted\)$/, '')) === 'postgres'
}

/** Null when the process has ended (a zombie too), or is somebody else's. */
async function linkOrNull(link: string): Promise<string | null> {
  try {
    return await fs.readlink(link)
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')) return null
    throw error
  }
}

async function realPathOrNull(folder: string): Promise<string | null> {
  try {
    return await fs.realpath(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
