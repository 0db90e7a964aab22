import { parseRecords, type Parsed } from '../organisation-file/organisation-file.ts'
import type { OrganisationFileProblem, RowProblem } from '../organisation-file/organisation-row.ts'
import { isWorkbook, readSheet } from '../organisation-file/organisation-workbook.ts'
import { readText } from '../organisation-file/read-text.ts'
import { unpackedSize } from '../organisation-file/unpacked-size.ts'
import { deliveryFieldOf, type DeliveryField } from './delivery-columns.ts'

/** One controller as the file says it, trimmed; an empty field is absent. Nothing is judged yet. */
export type DeliveryFileRow = Readonly<Partial<Record<DeliveryField, string>>>

export interface DeliveryFile {
  readonly rows: readonly { readonly line: number; readonly values: DeliveryFileRow }[]
  readonly problems: readonly OrganisationFileProblem[]
}

/** As many controllers as one processor may tell of one breach. */
export const deliveryRowLimit = 20_000

/** The XML of so many rows with a text each; what is larger is not unpacked. */
const unpackedLimit = 24 * 1024 * 1024
const longest = 10_000
/** Lines and tabs are text in a cell; the rest of the control characters are not. */
const notText = /[^\P{Cc}\t\r\n]/u

const refused = (...problems: OrganisationFileProblem[]): DeliveryFile => ({ rows: [], problems })
const tooManyRows = (): DeliveryFile =>
  refused({ line: null, code: 'tooManyRows', params: { limit: deliveryRowLimit } })

/**
 * Reads a file of controllers that a breach concerns: a workbook, or UTF-8 with semicolons or commas; columns in any order. More rows
 * than the limit are refused before they are taken apart. A formula is what it comes to, and a text that looks like one
 * is a text.
 */
export async function readDeliveryFile(bytes: Uint8Array): Promise<DeliveryFile> {
  if (isWorkbook(bytes)) return readWorkbook(bytes)
  const text = readText(bytes)
  if (!text.ok) return refused(text.problem)
  if (hasMoreRows(text.value, deliveryRowLimit + 1)) return tooManyRows()
  const parsed = parseRecords(text.value)
  return parsed.ok ? deliveriesOf(parsed.records) : refused(parsed.problem)
}

async function readWorkbook(bytes: Uint8Array): Promise<DeliveryFile> {
  const notWorkbook = () => refused({ line: null, code: 'notWorkbook' })
  if (unpackedSize(bytes, unpackedLimit) === null) {
    // Too large to hold few rows, or no workbook at all: the reader of workbooks says which without loading it.
    return unpackedSize(bytes, 2 * unpackedLimit) === null ? notWorkbook() : tooManyRows()
  }
  const records = await readSheet(bytes)
  return records === null ? notWorkbook() : deliveriesOf(records)
}

/** Whether a text has more lines than so many, those within quotes left out. */
function hasMoreRows(text: string, most: number): boolean {
  let lines = 0
  let isQuoted = false
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted
    else if (sign === '\n' && !isQuoted) lines += 1
    if (lines > most) return true
  }
  return false
}

function deliveriesOf([first, ...records]: readonly Parsed[]): DeliveryFile {
  if (!first) return refused({ line: null, code: 'emptyFile' })
  const header = readHeader(first.record)
  if (!header.ok) return refused(...header.problems.map((problem) => ({ line: first.line, ...problem })))
  if (records.length > deliveryRowLimit) return tooManyRows()
  const rows: { line: number; values: DeliveryFileRow }[] = []
  const problems: OrganisationFileProblem[] = []
  for (const { line, record } of records) {
    const row = readRow(record, header.fields)
    if (row.ok) rows.push({ line, values: row.values })
    else problems.push(...row.problems.map((problem) => ({ line, ...problem })))
  }
  return { rows, problems }
}

type Header = { ok: true; fields: DeliveryField[] } | { ok: false; problems: RowProblem[] }

function readHeader(record: readonly string[]): Header {
  const [only, ...more] = record
  if (only !== undefined && more.length === 0 && /[\t|]/.test(only)) {
    return { ok: false, problems: [{ code: 'wrongDelimiter', params: { found: only.slice(0, 60) } }] }
  }
  const fields = record.map(deliveryFieldOf)
  if (fields.every((field) => field === null)) return { ok: false, problems: [{ code: 'missingHeader' }] }
  const problems = headerProblems(record, fields)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, fields: fields.filter((field) => field !== null) }
}

function headerProblems(record: readonly string[], fields: readonly (DeliveryField | null)[]): RowProblem[] {
  const shown = (index: number) => (record[index] ?? '').trim().slice(0, 60)
  const names = fields.includes('kbo') || fields.includes('name')
  return [
    ...(names ? [] : [{ code: 'missingColumn', params: { column: 'kbo' } } as const]),
    ...fields.flatMap((field, index): RowProblem[] => {
      if (field === null) return [{ code: 'unknownColumn', params: { column: shown(index) } }]
      const isDouble = fields.indexOf(field) < index
      return isDouble ? [{ code: 'duplicateColumn', params: { column: shown(index) } }] : []
    }),
  ]
}

function readRow(
  record: readonly string[],
  fields: readonly DeliveryField[],
): { ok: true; values: DeliveryFileRow } | { ok: false; problems: RowProblem[] } {
  if (record.length !== fields.length) {
    const params = { found: record.length, expected: fields.length }
    return { ok: false, problems: [{ code: 'wrongFieldCount', params }] }
  }
  const read = fields.map((field, index) => ({ field, text: (record[index] ?? '').trim() }))
  const problems = read.flatMap(({ field, text }): RowProblem[] => {
    if (text.length > longest) {
      return [{ code: 'fieldTooLong', params: { field, length: text.length, limit: longest } }]
    }
    return notText.test(text) ? [{ code: 'controlCharacter', params: { field } }] : []
  })
  if (problems.length > 0) return { ok: false, problems }
  const filled = read.filter(({ text }) => text !== '').map(({ field, text }) => [field, text])
  return { ok: true, values: Object.fromEntries(filled) }
}
