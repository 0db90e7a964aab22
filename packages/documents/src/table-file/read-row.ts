import type { Parsed } from './parse-records.ts'
import type { TableRow } from './read-table.ts'
import type { TableColumn, TableKind } from './table-kind.ts'
import type { RowProblem } from './table-problem.ts'

/** Lines and tabs are text in a cell; the rest of the control characters are not. */
const notText = /[^\P{Cc}\t\r\n]/u
const notOneLine = /\p{Cc}/u

type Row<Field extends string> = { ok: true; values: TableRow<Field> } | { ok: false; problems: RowProblem[] }

/** The fields of one row by name, or everything that is wrong with their shape. */
export function readRow<Field extends string>(
  { record, merged = {} }: Parsed,
  fields: readonly (Field | null)[],
  { columns }: TableKind<Field>,
): Row<Field> {
  if (record.length !== fields.length) {
    const params = { found: record.length, expected: fields.length }
    return { ok: false, problems: [{ code: 'wrongFieldCount', params }] }
  }
  const values: Partial<Record<Field, string>> = {}
  const problems: RowProblem[] = []
  for (const [index, field] of fields.entries()) {
    if (field === null) continue
    const column = columns[field]
    const text = textOf(record[index] ?? '', column)
    problems.push(...cellProblems(field, text, column))
    if (column.merged === 'refused' && merged[index] !== undefined && text !== '')
      problems.push({ code: 'mergedCell', params: { field } })
    if (text !== '') values[field] = text
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values }
}

function textOf(cell: string, { lines, figures }: TableColumn): string {
  const text = lines === 'joined' ? cell.replaceAll(/\s+/g, ' ').trim() : cell.trim()
  return figures !== undefined && text.length === figures - 1 && /^\d+$/.test(text) ? `0${text}` : text
}

function cellProblems(field: string, text: string, { max, lines }: TableColumn): RowProblem[] {
  if (text.length > max) return [{ code: 'fieldTooLong', params: { field, length: text.length, limit: max } }]
  const isText = !(lines === 'refused' ? notOneLine : notText).test(text)
  return isText ? [] : [{ code: 'controlCharacter', params: { field } }]
}
