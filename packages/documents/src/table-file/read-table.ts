import { findDelimiter } from './find-delimiter.ts'
import { isWorkbook } from './is-workbook.ts'
import { countRows, parseRecords, type Parsed } from './parse-records.ts'
import { readHeader } from './read-header.ts'
import { readRow } from './read-row.ts'
import { readText } from './read-text.ts'
import { readWorkbookApart } from './read-workbook-apart.ts'
import type { Sender } from './reading-turn.ts'
import { fieldFinder, type TableKind } from './table-kind.ts'
import { refused, type TableProblem } from './table-problem.ts'

/** One row as the file says it, trimmed; an empty field is absent. Nothing is judged yet. */
export type TableRow<Field extends string> = Readonly<Partial<Record<Field, string>>>

export interface TableFile<Field extends string> {
  readonly rows: readonly { readonly line: number; readonly values: TableRow<Field> }[]
  readonly problems: readonly TableProblem[]
  /** Columns that are not read, where there are some: by name, or by place where they have none. */
  readonly unused?: readonly string[]
}

/**
 * Reads a table: a workbook (its first sheet), or UTF-8 with or without BOM, divided by what divides its header; columns in any
 * order, by any of their names. What concerns the whole file gives problems and no rows; a bad row gives a problem with its
 * line and leaves the others alone. Too many rows are counted and never taken apart. A formula is what it comes to, and a
 * text that looks like one is a text. Only the shape is read: what a cell says is judged by whoever asked.
 *
 * @param sender whose turn it takes where it is a workbook, see {@link readWorkbookApart}.
 */
export async function readTable<Field extends string>(
  bytes: Uint8Array,
  kind: TableKind<Field>,
  sender: Sender,
): Promise<TableFile<Field>> {
  if (!isWorkbook(bytes)) return readLines(bytes, kind)
  const read = await readWorkbookApart({ bytes, rowLimit: kind.rowLimit }, sender)
  return 'problem' in read ? refused(read.problem) : tableOf(read.records, kind)
}

function readLines<Field extends string>(bytes: Uint8Array, kind: TableKind<Field>): TableFile<Field> {
  const text = readText(bytes)
  if (!text.ok) return refused(text.problem)
  const rows = countRows(text.value) - 1
  if (rows > kind.rowLimit)
    return refused({ line: null, code: 'tooManyRows', params: { rows, limit: kind.rowLimit } })
  const parsed = parseRecords(text.value, findDelimiter(text.value, fieldFinder(kind)))
  return parsed.ok ? tableOf(parsed.records, kind) : refused(parsed.problem)
}

function tableOf<Field extends string>(
  [first, ...records]: readonly Parsed[],
  kind: TableKind<Field>,
): TableFile<Field> {
  if (!first) return refused({ line: null, code: 'emptyFile' })
  const header = readHeader(first.record, kind)
  if (!header.ok) return refused(...header.problems.map((problem) => ({ line: first.line, ...problem })))
  const rows: { line: number; values: TableRow<Field> }[] = []
  const problems: TableProblem[] = []
  for (const parsed of records) {
    const { line } = parsed
    const row = readRow(parsed, header.fields, kind)
    if (row.ok) rows.push({ line, values: row.values })
    else problems.push(...row.problems.map((problem) => ({ line, ...problem })))
  }
  return { rows, problems, ...(header.unused.length > 0 && { unused: header.unused }) }
}
