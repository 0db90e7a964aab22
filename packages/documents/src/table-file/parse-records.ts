import { parse } from 'csv-parse/sync'
import type { Delimiter } from './find-delimiter.ts'
import type { TableProblem } from './table-problem.ts'

/** One row as it stands in a file, nothing judged. */
export interface Parsed {
  /** The line at which the record begins. */
  readonly line: number
  readonly record: readonly string[]
  /** Cells merged with cells of other rows, which all say the same: by place, the first cell of theirs. */
  readonly merged?: Readonly<Record<number, string>>
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** How many rows a text has: its lines without the empty ones, those within quotes left out. */
export function countRows(text: string): number {
  let [rows, isQuoted, isEmpty] = [0, false, true]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === quote) isQuoted = !isQuoted
    const isEnd = !isQuoted && (sign === lineFeed || sign === carriageReturn)
    if (isEnd && !isEmpty) rows += 1
    isEmpty = isEnd
  }
  return isEmpty ? rows : rows + 1
}

/** The rows of a text, or the line of a quote that does not close. */
export function parseRecords(
  text: string,
  delimiter: Delimiter,
): { ok: true; records: Parsed[] } | { ok: false; problem: TableProblem } {
  const records: Parsed[] = []
  try {
    // Inside quotes the parser counts CR LF as two lines.
    parse(text.replaceAll(/\r\n?/g, '\n'), {
      delimiter,
      relaxColumnCount: true,
      skipEmptyLines: true,
      onRecord: (record: string[], { lines }) => {
        records.push({ record, line: lines - lineEndsWithin(record) })
        return null
      },
    })
    return { ok: true, records }
  } catch (error) {
    // A quote that does not close swallows rows: nobody can say any more where the next one begins.
    if (isQuoteError(error)) return { ok: false, problem: { line: error.lines, code: 'brokenQuotes' } }
    throw error
  }
}

function isQuoteError(error: unknown): error is Error & { lines: number } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.includes('QUOTE') &&
    'lines' in error &&
    typeof error.lines === 'number'
  )
}

/** The parser counts to the end of a record; a person looks for its beginning. */
function lineEndsWithin(record: string[]): number {
  return record.join('').split('\n').length - 1
}
