import { stringify } from 'csv-stringify/sync'
import type { DocumentLanguage } from '../language/document-language.ts'
import { zonedIso } from '../zoned-time/zoned-time.ts'
import type { Column } from './register-column.ts'

const byteOrderMark = '\uFEFF'
const rowsPerChunk = 100

/** A spreadsheet reads a number by the signs of its own country; with another one 3.25 becomes a day in March. */
const decimalSign: Record<DocumentLanguage, string> = { nl: ',', en: '.' }

/** A spreadsheet takes a cell that begins so for a formula; OWASP, CSV injection. Full-width forms count too. */
const formulaBegin = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * The register as CSV for a Belgian spreadsheet: UTF-8 with BOM, semicolons, CRLF.
 * Instants are ISO-8601 with the offset, because the hour that a clock shows twice must stay readable.
 * At most `rowsPerChunk` rows are in memory at once.
 */
export async function* registerCsv<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  language: DocumentLanguage,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder()
  yield encoder.encode(byteOrderMark + records([columns.map((column) => guarded(column.header))]))
  let waiting: string[][] = []
  for await (const row of rows) {
    waiting.push(columns.map((column) => cellText(column, row, language)))
    if (waiting.length < rowsPerChunk) continue
    yield encoder.encode(records(waiting))
    waiting = []
  }
  if (waiting.length > 0) yield encoder.encode(records(waiting))
}

/** RFC 4180, 2.6: of line ends the library itself quotes only whole CRLF, and a spreadsheet ends a row at a bare one. */
const lineEnd = /[\r\n]/

function records(rows: string[][]): string {
  return stringify(rows, { delimiter: ';', record_delimiter: 'windows', quoted_match: lineEnd })
}

function cellText<Row>(column: Column<Row>, row: Row, language: DocumentLanguage): string {
  switch (column.kind) {
    case 'text':
      return guarded(column.read(row) ?? '')
    case 'number':
      return String(column.read(row) ?? '').replace('.', decimalSign[language])
    case 'instant': {
      const at = column.read(row)
      return at === null ? '' : zonedIso(at, column.zone)
    }
  }
}

function guarded(text: string): string {
  return formulaBegin.test(text) ? `'${text}` : text
}
