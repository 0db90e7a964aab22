import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pLimit, { type LimitFunction } from 'p-limit'
import type { ReadWorkbook, WorkbookTask } from './read-workbook.ts'
import type { TableProblemCode } from './table-problem.ts'

/** Many times what 20,000 ordinary rows take. */
const ordinary = { longestMs: 15_000, mostMegabytes: 512 }
/** Files of one organisation that wait for the one that is read. */
const mostWaiting = 3

// The module as it stands beside this one, in the source and in the build.
const program = fileURLToPath(
  new URL(`./workbook.process${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
)

/** What reading takes of the machine, however many come at once. */
const places = pLimit(2)
const turns = new Map<string, LimitFunction>()

/**
 * Reads a workbook in a process of its own, within a bound of time and memory: what a few kilobytes make a reader of workbooks do
 * is not known before. Whoever sent it is refused; everybody else's requests are answered. One file of an organisation at a time:
 * others never wait for its next one.
 *
 * A thread is not enough: where its memory ends in the midst of a collection, the engine ends the whole process.
 *
 * @param whose the organisation for which it is read, or another name for who waits in one line.
 * @throws where the process ended by itself without an answer.
 */
export async function readWorkbookApart(
  task: WorkbookTask,
  whose: string,
  bounds = ordinary,
): Promise<ReadWorkbook> {
  const turn = turns.get(whose) ?? pLimit(1)
  if (turn.pendingCount >= mostWaiting) return refused('tooManyFiles')
  turns.set(whose, turn)
  try {
    // Its time begins with its turn: nobody's file is too large because another's was.
    return await turn(() => places(() => withinBounds(task, bounds)))
  } finally {
    if (turn.pendingCount === 0) turns.delete(whose)
  }
}

function withinBounds(
  task: WorkbookTask,
  { longestMs, mostMegabytes }: typeof ordinary,
): Promise<ReadWorkbook> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadWorkbook>()
  const isOver = AbortSignal.timeout(longestMs)
  const reader = fork(program, [String(process.pid)], {
    execArgv: [
      ...[`--max-old-space-size=${mostMegabytes}`, '--permission', '--allow-fs-read=*', '--allow-worker'],
    ],
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
