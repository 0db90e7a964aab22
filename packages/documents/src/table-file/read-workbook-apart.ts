import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ReadWorkbook, WorkbookTask } from './read-workbook.ts'
import { readerFlags } from './reader-flags.ts'
import { inTurn, type Sender } from './reading-turn.ts'
import type { TableProblemCode } from './table-problem.ts'

/** Many times what 20,000 ordinary rows take. */
const ordinary = { longestMs: 15_000, mostMegabytes: 512 }

// The module as it stands beside this one, in the source and in the build.
const program = fileURLToPath(
  new URL(`./workbook.process${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
)

/**
 * Reads a workbook in a process of its own, within a bound of time and memory: what a few kilobytes make a reader of workbooks do
 * is not known before. Whoever sent it is refused; everybody else's requests are answered. Each waits
 * for its turn, see {@link inTurn}.
 *
 * A thread is not enough: where its memory ends in the midst of a collection, the engine ends the whole process.
 *
 * @throws where the process ended by itself without an answer.
 */
export async function readWorkbookApart(
  task: WorkbookTask,
  sender: Sender,
  bounds = ordinary,
): Promise<ReadWorkbook> {
  // Its time begins with its turn: nobody's file is too large because another's was.
  return (await inTurn(sender, () => withinBounds(task, bounds))) ?? refused('tooManyFiles')
}

function withinBounds(
  task: WorkbookTask,
  { longestMs, mostMegabytes }: typeof ordinary,
): Promise<ReadWorkbook> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadWorkbook>()
  const isOver = AbortSignal.timeout(longestMs)
  const reader = fork(program, [String(process.pid)], {
    execArgv: readerFlags(program, mostMegabytes),
    // No key, no address of a database: the file of a stranger is read here.
    env: {},
    serialization: 'advanced',
    // What the engine says when it runs out of memory is expected here, and nothing to wake somebody for.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    signal: isOver,
    killSignal: 'SIGKILL',
  })
  // Nobody stays for an answer that nobody waits for: a server that was told to end does, and its readers after it.
  reader.unref()
  reader.channel?.unref()
  reader.once('message', (read) => resolve(read as ReadWorkbook))
  reader.on('error', (error) => {
    if (!isOver.aborted) reject(error)
  })
  reader.once('exit', (code, signal) => {
    if (signal === null) reject(new Error(`the reader of workbooks ended with code ${code}`))
    // Ended by its time, or by the engine at the end of its memory.
    else resolve(refused('fileTooLarge'))
  })
  // Where it does not arrive, the end of the process says so.
  reader.send(task, () => undefined)
  return promise
}

const refused = (code: TableProblemCode): ReadWorkbook => ({ problem: { line: null, code } })
