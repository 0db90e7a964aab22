import fs from 'node:fs/promises'
import { codeOf } from './operator-error.ts'

/** What the kernel tells of a process. */
export interface ProcessStat {
  /** Ended, and its parent has not looked yet: it runs no program and holds nothing, but has its number still. */
  readonly isZombie: boolean
  /** Clock ticks from the machine's start to the process's: the same pid with another value is another process. */
  readonly startedTicks: string
}

/** Null when there is no such process. */
export async function processStat(pid: number): Promise<ProcessStat | null> {
  try {
    const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8')
    // Fields 3 and 22; the name in field 2 may hold spaces and brackets.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { isZombie: state === 'Z', startedTicks: fields[18] ?? '' }
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return null
    throw error
  }
}
