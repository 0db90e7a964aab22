import { invitedColumns, organisationColumns, type FileColumn, type RowProblem } from './organisation-row.ts'

type Header = { ok: true; columns: FileColumn[] } | { ok: false; problems: RowProblem[] }

const otherDelimiters = { '\t': 'tab', '|': 'pipe' } as const

/** Which field stands in which place, or what is wrong with the first row. */
export function readHeader(record: string[]): Header {
  const names = record.map((name) => name.trim().toLowerCase())
  const delimiter = delimiterInstead(names)
  if (delimiter) return { ok: false, problems: [{ code: 'wrongDelimiter', params: { found: delimiter } }] }
  if (!names.some(isColumn)) return { ok: false, problems: [{ code: 'missingHeader' }] }

  const problems = headerProblems(names)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, columns: names.filter(isColumn) }
}

function headerProblems(names: string[]): RowProblem[] {
  const required = Object.keys(organisationColumns)
  const missing = required.filter((column) => !names.includes(column))
  const unknown = names.filter((name) => !isColumn(name))
  const double = [...required, ...Object.keys(invitedColumns)].filter(
    (column) => names.indexOf(column) !== names.lastIndexOf(column),
  )
  return [
    ...missing.map((column): RowProblem => ({ code: 'missingColumn', params: { column } })),
    ...unknown.map((column): RowProblem => ({
      code: 'unknownColumn',
      params: { column: column.slice(0, 60) },
    })),
    ...double.map((column): RowProblem => ({ code: 'duplicateColumn', params: { column } })),
  ]
}

function isColumn(name: string): name is FileColumn {
  return Object.hasOwn(organisationColumns, name) || Object.hasOwn(invitedColumns, name)
}

/** A header that came in as one field, and splits into ours at another sign. */
function delimiterInstead(names: string[]): string | null {
  const [only, ...others] = names
  if (only === undefined || others.length > 0) return null
  for (const [sign, name] of Object.entries(otherDelimiters)) {
    if (only.split(sign).filter((part) => isColumn(part.trim().replaceAll('"', ''))).length > 1) return name
  }
  return null
}
