import { Piscina } from 'piscina'
import type { ReadWorkbook, WorkbookTask } from './read-workbook.ts'

/** Many times what 20,000 ordinary rows take. */
const longestMs = 30_000
const mostMegabytes = 512

// The module as it stands beside this one, in the source and in the build.
const thread = new URL(`./workbook.thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

let pool: Piscina<WorkbookTask, ReadWorkbook> | null = null
let turn: Promise<unknown> = Promise.resolve()

/**
 * Reads a workbook in a thread of its own, one after the other, within a bound of time and memory: a small file can name a
 * million columns, merge as many cells, or pretend to. Whoever sent it is refused; everybody else's requests are answered.
 */
export function readWorkbookApart(task: WorkbookTask): Promise<ReadWorkbook> {
  // Its time begins with its turn: nobody's file is too large because another's was.
  const mine = turn.then(() => withinBounds(task))
  turn = mine.catch(() => undefined)
  return mine
}

async function withinBounds(task: WorkbookTask): Promise<ReadWorkbook> {
  pool ??= new Piscina<WorkbookTask, ReadWorkbook>({
    filename: thread.href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  const signal = AbortSignal.timeout(longestMs)
  try {
    return await pool.run(task, { signal })
  } catch (error) {
    if (!signal.aborted && !isOutOfMemory(error)) throw error
    return { problem: { line: null, code: 'fileTooLarge' } }
  }
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
