import { type OrganisationField, type OrganisationRow, type RowProblem } from './organisation-row.ts'

/** RFC 5321 allows 254 characters in an address; the other fields are the short texts of the register. */
const fieldLimits: Partial<Record<OrganisationField, number>> = { email: 254, dpoEmail: 254 }
const shortLimit = 200

const nul = '\u0000'
const controlCharacter = /\p{Cc}/u

type Row = { ok: true; values: OrganisationRow } | { ok: false; problems: RowProblem[] }

/** The fields of one row by name, or everything that is wrong with their shape. */
export function readRow(record: string[], columns: OrganisationField[]): Row {
  if (record.length !== columns.length) {
    return {
      ok: false,
      problems: [{ code: 'wrongFieldCount', params: { found: record.length, expected: columns.length } }],
    }
  }
  const values = emptyRow()
  const problems: RowProblem[] = []
  columns.forEach((field, index) => {
    const text = (record[index] ?? '').trim()
    values[field] = text === '' ? null : text
    problems.push(...fieldProblems(field, text))
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values }
}

function fieldProblems(field: OrganisationField, text: string): RowProblem[] {
  const limit = fieldLimits[field] ?? shortLimit
  if (text.length > limit) return [{ code: 'fieldTooLong', params: { field, length: text.length, limit } }]
  if (text.includes(nul)) return [{ code: 'nulByte', params: { field } }]
  if (controlCharacter.test(text)) return [{ code: 'controlCharacter', params: { field } }]
  return []
}

function emptyRow(): OrganisationRow {
  return {
    name: null,
    form: null,
    kbo: null,
    nis: null,
    ovo: null,
    email: null,
    language: null,
    authority: null,
    dpoName: null,
    dpoEmail: null,
    validFrom: null,
  }
}
