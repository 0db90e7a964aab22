import { readWorkbook, type WorkbookTask } from './read-workbook.ts'

/** What the process beside the server runs: reads one workbook and ends; see {@link ./read-workbook-apart.ts}. */
process.once('message', (task: WorkbookTask) => {
  void readWorkbook(task).then((read) => process.send?.(read))
})
