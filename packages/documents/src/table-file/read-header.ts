import { fieldFinder, type TableColumn, type TableKind } from './table-kind.ts'
import type { RowProblem } from './table-problem.ts'

type Header<Field> = { ok: true; fields: Field[] } | { ok: false; problems: RowProblem[] }

const longestShown = 60

/** Which field stands in which place, or what is wrong with the first row. */
export function readHeader<Field extends string>(
  record: readonly string[],
  kind: TableKind<Field>,
): Header<Field> {
  const fields = record.map(fieldFinder(kind))
  if (fields.every((field) => field === null)) return { ok: false, problems: [{ code: 'missingHeader' }] }
  const problems = [...missing(fields, kind), ...misplaced(record, fields)]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, fields: fields.filter((field) => field !== null) }
}

function missing<Field extends string>(
  fields: readonly (Field | null)[],
  { columns, required }: TableKind<Field>,
): RowProblem[] {
  return required
    .filter((group) => !group.some((field) => fields.includes(field)))
    .map(([first]) => ({ code: 'missingColumn', params: { column: first ? shownName(columns[first]) : '' } }))
}

const shownName = ({ names: [first] }: TableColumn) => first ?? ''

function misplaced(record: readonly string[], fields: readonly (string | null)[]): RowProblem[] {
  return fields.flatMap((field, index): RowProblem[] => {
    const params = { column: (record[index] ?? '').trim().slice(0, longestShown) }
    if (field === null) return [{ code: 'unknownColumn', params }]
    return fields.indexOf(field) < index ? [{ code: 'duplicateColumn', params }] : []
  })
}
