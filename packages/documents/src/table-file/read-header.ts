import { fieldFinder, type TableColumn, type TableKind } from './table-kind.ts'
import type { RowProblem } from './table-problem.ts'

type Header<Field> =
  | {
      ok: true
      /** By place; null for a column that is not read. */
      fields: (Field | null)[]
      /** Names of the first columns that are not read, or their places where they have none. */
      unused: string[]
    }
  | { ok: false; problems: RowProblem[] }

const longestShown = 60
/** Columns of one kind that are named; whoever sends a hundred thousand needs no hundred thousand names. */
const mostShown = 20

/** Which field stands in which place, or what is wrong with the first row. */
export function readHeader<Field extends string>(
  record: readonly string[],
  kind: TableKind<Field>,
): Header<Field> {
  const fields = record.map(fieldFinder(kind))
  if (fields.every((field) => field === null)) return { ok: false, problems: [{ code: 'missingHeader' }] }
  const unknown = columnsAt(record, (index) => fields[index] === null)
  const firsts = new Map<Field, number>()
  for (const [index, field] of fields.entries())
    if (field !== null && !firsts.has(field)) firsts.set(field, index)
  const twice = columnsAt(record, (index) => {
    const field = fields[index] ?? null
    return field !== null && firsts.get(field) !== index
  })
  const refused = kind.others === 'unused' ? [] : unknown
  const problems = [
    ...missing(fields, kind),
    ...refused.map((column): RowProblem => ({ code: 'unknownColumn', params: { column } })),
    ...twice.map((column): RowProblem => ({ code: 'duplicateColumn', params: { column } })),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, fields, unused: unknown }
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

/** How the first columns are called that something holds of; their place, from 1 on, where they have no name. */
function columnsAt(record: readonly string[], holds: (index: number) => boolean): string[] {
  const indexes = [...record.keys()].filter(holds).slice(0, mostShown)
  return indexes.map((index) => record[index]?.trim().slice(0, longestShown) || String(index + 1))
}
