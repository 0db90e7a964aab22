import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ReadWorkbook, WorkbookTask } from './read-workbook.ts'

/** Many times what 20,000 ordinary rows take. */
const longestMs = 30_000
const mostMegabytes = 512

// The module as it stands beside this one, in the source and in the build.
const program = fileURLToPath(
  new URL(`./workbook.process${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
)

let turn: Promise<unknown> = Promise.resolve()

/**
 * Reads a workbook in a process of its own, one after the other, within a bound of time and memory: a small file can name a
 * million columns, merge as many cells, or pretend to. Whoever sent it is refused; everybody else's requests are answered.
 *
 * A thread is not enough: where its memory ends in the midst of a collection, the engine ends the whole process.
 *
 * @throws where the process ended by itself without an answer.
 */
export function readWorkbookApart(task: WorkbookTask): Promise<ReadWorkbook> {
  // Its time begins with its turn: nobody's file is too large because another's was.
  const mine = turn.then(() => withinBounds(task))
  turn = mine.catch(() => undefined)
  return mine
}

function withinBounds(task: WorkbookTask): Promise<ReadWorkbook> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadWorkbook>()
  const reader = fork(program, {
    execArgv: [`--max-old-space-size=${mostMegabytes}`, '--permission', '--allow-fs-read=*'],
    // No key, no address of a database: the file of a stranger is read here.
    env: {},
    serialization: 'advanced',
    // What the engine says when it runs out of memory is expected here, and nothing to wake somebody for.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: longestMs,
    killSignal: 'SIGKILL',
  })
  reader.once('message', (read) => resolve(read as ReadWorkbook))
  reader.on('error', reject)
  reader.once('exit', (code, signal) => {
    if (signal === null) reject(new Error(`the reader of workbooks ended with code ${code}`))
    // Ended by its time, or by the engine at the end of its memory.
    else resolve({ problem: { line: null, code: 'fileTooLarge' } })
  })
  // Where it does not arrive, the end of the process says so.
  reader.send(task, () => undefined)
  return promise
}
