import type { OrganisationFileProblem, RowProblem } from '../organisation-file/organisation-row.ts'
import { parseRecords, type Parsed } from '../organisation-file/organisation-file.ts'
import { isWorkbook, readSheet } from '../organisation-file/organisation-workbook.ts'
import { readText } from '../organisation-file/read-text.ts'
import {
  agreementFieldOf,
  agreementHeader,
  requiredFields,
  type AgreementField,
} from './agreement-columns.ts'

/** One agreement as the file says it, trimmed; an empty field is absent. Nothing is judged yet. */
export type AgreementRow = Readonly<Partial<Record<AgreementField, string>>>

export interface AgreementFile {
  readonly rows: readonly { readonly line: number; readonly values: AgreementRow }[]
  readonly problems: readonly OrganisationFileProblem[]
}

/** More than any organisation has suppliers; a request is held this long at most. */
export const agreementRowLimit = 2000

const refused = (...problems: OrganisationFileProblem[]): AgreementFile => ({ rows: [], problems })

/**
 * Reads a file of agreements: a workbook, or UTF-8 with semicolons or commas; columns in any order, by their Dutch, French, English or
 * German names. What concerns the whole file gives problems and no rows; a bad row gives a problem with its line.
 */
export async function readAgreementFile(bytes: Uint8Array): Promise<AgreementFile> {
  if (isWorkbook(bytes)) {
    const records = await readSheet(bytes)
    return records === null ? refused({ line: null, code: 'notWorkbook' }) : agreementsOf(records)
  }
  const text = readText(bytes)
  if (!text.ok) return refused(text.problem)
  const parsed = parseRecords(text.value)
  return parsed.ok ? agreementsOf(parsed.records) : refused(parsed.problem)
}

function agreementsOf([first, ...records]: readonly Parsed[]): AgreementFile {
  if (!first) return refused({ line: null, code: 'emptyFile' })
  const header = readHeader(first.record)
  if (!header.ok) return refused(...header.problems.map((problem) => ({ line: first.line, ...problem })))
  if (records.length > agreementRowLimit) {
    const params = { rows: records.length, limit: agreementRowLimit }
    return refused({ line: null, code: 'tooManyRows', params })
  }
  const rows: { line: number; values: AgreementRow }[] = []
  const problems: OrganisationFileProblem[] = []
  for (const { line, record } of records) {
    const row = readRow(record, header.fields)
    if (row.ok) rows.push({ line, values: row.values })
    else problems.push(...row.problems.map((problem) => ({ line, ...problem })))
  }
  return { rows, problems }
}

type Header = { ok: true; fields: AgreementField[] } | { ok: false; problems: RowProblem[] }

function readHeader(record: readonly string[]): Header {
  const delimiter = otherDelimiter(record)
  if (delimiter !== null)
    return { ok: false, problems: [{ code: 'wrongDelimiter', params: { found: delimiter } }] }
  const fields = record.map(agreementFieldOf)
  if (fields.every((field) => field === null)) return { ok: false, problems: [{ code: 'missingHeader' }] }
  const problems = headerProblems(record, fields)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, fields: fields.filter((field) => field !== null) }
}

function headerProblems(record: readonly string[], fields: readonly (AgreementField | null)[]): RowProblem[] {
  const shown = (index: number) => (record[index] ?? '').trim().slice(0, 60)
  return [
    ...requiredFields
      .filter((field) => !fields.includes(field))
      .map((field): RowProblem => ({
        code: 'missingColumn',
        params: { column: agreementHeader(field, 'nl') },
      })),
    ...fields.flatMap((field, index): RowProblem[] => {
      if (field === null) return [{ code: 'unknownColumn', params: { column: shown(index) } }]
      return fields.indexOf(field) < index
        ? [{ code: 'duplicateColumn', params: { column: shown(index) } }]
        : []
    }),
  ]
}

const others = { '\t': 'tab', '|': 'pipe' } as const

/** A header that came in as one field, and splits into ours at another sign. */
function otherDelimiter([only, ...more]: readonly string[]): string | null {
  if (only === undefined || more.length > 0) return null
  const found = Object.entries(others).find(
    ([sign]) =>
      only.split(sign).filter((part) => agreementFieldOf(part.replaceAll('"', '')) !== null).length > 1,
  )
  return found?.[1] ?? null
}

const longest = 10_000
/** Lines and tabs are text in a cell; the rest of the control characters are not. */
const notText = /[^\P{Cc}\t\r\n]/u

function readRow(
  record: readonly string[],
  fields: readonly AgreementField[],
): { ok: true; values: AgreementRow } | { ok: false; problems: RowProblem[] } {
  if (record.length !== fields.length) {
    const params = { found: record.length, expected: fields.length }
    return { ok: false, problems: [{ code: 'wrongFieldCount', params }] }
  }
  const read = fields.map((field, index) => ({ field, text: (record[index] ?? '').trim() }))
  const problems = read.flatMap(({ field, text }): RowProblem[] => {
    if (text.length > longest)
      return [{ code: 'fieldTooLong', params: { field, length: text.length, limit: longest } }]
    return notText.test(text) ? [{ code: 'controlCharacter', params: { field } }] : []
  })
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    values: Object.fromEntries(
      read.filter(({ text }) => text !== '').map(({ field, text }) => [field, text]),
    ),
  }
}
