import {
  invitedColumns,
  organisationColumns,
  type FileColumn,
  type InvitedTexts,
  type OrganisationField,
  type OrganisationRow,
  type RowProblem,
} from './organisation-row.ts'

/** RFC 5321 allows 254 characters in an address; the other fields are the short texts of the register. */
const fieldLimits: Partial<Record<OrganisationField, number>> = { email: 254, dpoEmail: 254 }
const shortLimit = 200
/** Several addresses in one field. */
const invitedLimit = 2000

const nul = '\u0000'
const controlCharacter = /\p{Cc}/u

type Row =
  { ok: true; values: OrganisationRow; invited: InvitedTexts } | { ok: false; problems: RowProblem[] }

/** The fields of one row by name, or everything that is wrong with their shape. */
export function readRow(record: string[], columns: FileColumn[]): Row {
  if (record.length !== columns.length) {
    return {
      ok: false,
      problems: [{ code: 'wrongFieldCount', params: { found: record.length, expected: columns.length } }],
    }
  }
  const values = emptyRow()
  const invited: InvitedTexts = {}
  const problems: RowProblem[] = []
  columns.forEach((column, index) => {
    const text = (record[index] ?? '').trim()
    if (isInvited(column)) {
      const role = invitedColumns[column]
      // Whoever types several lines into one cell means several addresses.
      const addresses = text.replaceAll(/\s+/g, ' ')
      if (addresses !== '') invited[role] = addresses
      problems.push(...fieldProblems(role, addresses, invitedLimit))
      return
    }
    const field = organisationColumns[column]
    values[field] = text === '' ? null : text
    problems.push(...fieldProblems(field, text, fieldLimits[field] ?? shortLimit))
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values, invited }
}

function isInvited(column: FileColumn): column is keyof typeof invitedColumns {
  return Object.hasOwn(invitedColumns, column)
}

function fieldProblems(field: string, text: string, limit: number): RowProblem[] {
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
