import { parse } from 'csv-parse/sync'
import { readHeader } from './read-header.ts'
import { readText } from './read-text.ts'
import { readRow } from './read-row.ts'
import type { OrganisationFile, OrganisationFileProblem } from './organisation-row.ts'

/** More than all local authorities of Belgium, their companies and schools together. */
export const organisationRowLimit = 50_000

/** One row as it stands in a file, nothing judged. */
export interface Parsed {
  /** The line at which the record begins. */
  line: number
  record: string[]
}

/**
 * Reads a file of organisations: UTF-8 with or without BOM, semicolons or commas, the header of `organisationColumns` in any order.
 * What concerns the whole file (encoding, delimiter, header, quotes, size) gives problems and no rows;
 * a bad row gives a problem with its line and leaves the others alone.
 * Only the shape is read here: numbers, dates and doubles are judged by whoever brings the organisations aboard.
 */
export function readOrganisations(bytes: Uint8Array): OrganisationFile {
  const text = readText(bytes)
  if (!text.ok) return refused(text.problem)
  const parsed = parseRecords(text.value)
  if (!parsed.ok) return refused(parsed.problem)

  return organisationsOf(parsed.records)
}

/** The organisations of records that were read already, header first. */
export function organisationsOf([first, ...records]: readonly Parsed[]): OrganisationFile {
  if (!first) return refused({ line: null, code: 'emptyFile' })
  const header = readHeader(first.record)
  if (!header.ok) return refused(...header.problems.map((problem) => ({ line: first.line, ...problem })))
  if (records.length > organisationRowLimit) {
    return refused({
      line: null,
      code: 'tooManyRows',
      params: { rows: records.length, limit: organisationRowLimit },
    })
  }
  return readRecords(records, header.columns)
}

function readRecords(records: Parsed[], columns: Parameters<typeof readRow>[1]): OrganisationFile {
  const file: OrganisationFile = { rows: [], problems: [] }
  for (const { record, line } of records) {
    const row = readRow(record, columns)
    if (row.ok) file.rows.push({ line, values: row.values, invited: row.invited })
    else file.problems.push(...row.problems.map((problem) => ({ line, ...problem })))
  }
  return file
}

/** The sign between the columns: a comma where the first row that says something has one and no semicolon. */
function delimiterOf(text: string): ';' | ',' {
  const header = text.trimStart().split('\n', 1)[0] ?? ''
  const bare = header.replaceAll(/"[^"]*"/g, '')
  return bare.includes(',') && !bare.includes(';') ? ',' : ';'
}

/** The rows of a text with semicolons or commas, or the line of a quote that does not close. */
export function parseRecords(
  text: string,
): { ok: true; records: Parsed[] } | { ok: false; problem: OrganisationFileProblem } {
  const records: Parsed[] = []
  try {
    // Inside quotes the parser counts CR LF as two lines.
    const lines = text.replaceAll(/\r\n?/g, '\n')
    parse(lines, {
      delimiter: delimiterOf(lines),
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

export function refused(...problems: OrganisationFileProblem[]): OrganisationFile {
  return { rows: [], problems }
}
