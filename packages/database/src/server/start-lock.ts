import fs from 'node:fs/promises'
import { codeOf, OperatorError } from './operator-error.ts'
import { processStat } from './process-stat.ts'

/** One start per data folder. Held until released, or until its process is gone. */
export interface StartLock {
  release(): Promise<void>
}

interface Holder {
  readonly pid: number
  readonly startedTicks: string
}

/**
 * @throws OperatorError when another start holds the folder. The lock of a process that was killed is taken over.
 */
export async function takeStartLock(file: string, dataFolder: string): Promise<StartLock> {
  const own = { pid: process.pid, startedTicks: (await processStat(process.pid))?.startedTicks ?? '' }
  const draft = `${file}.${own.pid}`
  await fs.writeFile(draft, JSON.stringify(own))
  try {
    // A link is made or refused in one step and shows the file with its contents: nobody reads half a lock.
    while (!(await linked(draft, file))) await clearStale(file, dataFolder)
  } finally {
    await fs.rm(draft, { force: true })
  }
  return { release: () => fs.rm(file, { force: true }) }
}

async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await fs.link(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Whether a start that still runs holds the lock. */
export async function isHeld(file: string): Promise<boolean> {
  const holder = await readHolder(file)
  return holder !== null && (await isRunning(holder))
}

/** @throws OperatorError when a start that still runs holds the lock. */
export async function refuseRunning(file: string, dataFolder: string): Promise<Holder | null> {
  const holder = await readHolder(file)
  if (holder === null || !(await isRunning(holder))) return holder
  throw new OperatorError(
    `Lekboek is already running on the data folder ${dataFolder} (process ${holder.pid}): stop that one first.`,
  )
}

async function clearStale(file: string, dataFolder: string): Promise<void> {
  const holder = await refuseRunning(file, dataFolder)
  const aside = `${file}.stale.${process.pid}`
  try {
    await fs.rename(file, aside)
    // Another start may have taken the stale lock over since it was read: what was moved away is then its new lock.
    if (!sameHolder(await readHolder(aside), holder)) await linked(aside, file)
    await fs.rm(aside, { force: true })
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

function sameHolder(one: Holder | null, other: Holder | null): boolean {
  return one?.pid === other?.pid && one?.startedTicks === other?.startedTicks
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const parsed: unknown = JSON.parse(await fs.readFile(file, 'utf8'))
    return isHolder(parsed) ? parsed : null
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'startedTicks' in value &&
    typeof value.startedTicks === 'string'
  )
}

async function isRunning(holder: Holder): Promise<boolean> {
  const stat = await processStat(holder.pid)
  return stat !== null && !stat.isZombie && stat.startedTicks === holder.startedTicks
}
