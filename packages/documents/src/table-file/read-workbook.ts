import type { Parsed } from './parse-records.ts'
import { readSheet } from './read-sheet.ts'
import type { TableProblem } from './table-problem.ts'
import { countSheetRows, unpack } from './unpack.ts'

/** What a workbook says on its first sheet, header first; or what is wrong with the whole of it. */
export type ReadWorkbook = { readonly records: readonly Parsed[] } | { readonly problem: TableProblem }

export interface WorkbookTask {
  readonly bytes: Uint8Array
  /** Rows beside the header; of more none is answered. */
  readonly rowLimit: number
}

/** The XML of 20,000 ordinary rows, twice over. */
const unpackedLimit = 16 * 1024 * 1024

/** Never in the server's own process: what a few kilobytes make a reader of workbooks do has no bound. */
export async function readWorkbook({ bytes, rowLimit }: WorkbookTask): Promise<ReadWorkbook> {
  const parts = unpack(bytes, unpackedLimit)
  if (parts === 'tooLarge') return refused('fileTooLarge')
  if (parts === null) return refused('notWorkbook')
  const counted = countSheetRows(parts)
  if (counted - 1 > rowLimit) return tooManyRows(counted - 1, rowLimit)
  const records = await readSheet(bytes)
  if (records === null) return refused('notWorkbook')
  if (records === 'tooLarge') return refused('fileTooLarge')
  // The count finds the sheet as spreadsheets write where it is; the reader finds it however that is spelt.
  return records.length - 1 > rowLimit ? tooManyRows(records.length - 1, rowLimit) : { records }
}

const tooManyRows = (rows: number, limit: number) => refused('tooManyRows', { rows, limit })

function refused(code: TableProblem['code'], params?: TableProblem['params']): ReadWorkbook {
  return { problem: { line: null, code, ...(params && { params }) } }
}
