import { Worker } from 'node:worker_threads'
import { readWorkbook, type WorkbookTask } from './read-workbook.ts'

/** What the process beside the server runs: reads one workbook and ends; see {@link ./read-workbook-apart.ts}. */
process.once('message', (task: WorkbookTask) => {
  void readWorkbook(task).then((read) => process.send?.(read))
})

// Whoever began it (its process is named to it) may be gone, and with it the clock that would end it; what is read leaves no
// time here to notice.
const watch = `setInterval(() => { if (process.ppid !== ${Number(process.argv[2])}) process.kill(process.pid, 'SIGKILL') }, 500)`
new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref()
