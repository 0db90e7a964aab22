/** Column of the file (as people know it) and the name it has here. */
export const organisationColumns = {
  naam: 'name',
  soort: 'form',
  kbo: 'kbo',
  nis: 'nis',
  ovo: 'ovo',
  'e-mail': 'email',
  taal: 'language',
  autoriteit: 'authority',
  'dpo naam': 'dpoName',
  'dpo e-mail': 'dpoEmail',
  'geldig vanaf': 'validFrom',
} as const

/** Columns that a file may have beside those: addresses of the first people, one column for each role. */
export const invitedColumns = {
  'nodig uit als beheerder': 'admin',
  'nodig uit als dpo': 'dpo',
  'nodig uit als beslisser': 'decider',
  'nodig uit als behandelaar': 'handler',
  'nodig uit als auditor': 'auditor',
} as const

export type InvitedRole = (typeof invitedColumns)[keyof typeof invitedColumns]

export type OrganisationColumn = keyof typeof organisationColumns
/** A column that a file may have. */
export type FileColumn = OrganisationColumn | keyof typeof invitedColumns
export type OrganisationField = (typeof organisationColumns)[OrganisationColumn]

/** One organisation as the file says it, trimmed; an empty field is `null`. Nothing is judged yet. */
export type OrganisationRow = Record<OrganisationField, string | null>

/** Addresses of the first people as the file says them, by role; roles without any are absent. */
export type InvitedTexts = Partial<Record<InvitedRole, string>>

export type OrganisationFileProblemCode =
  | 'emptyFile'
  | 'notWorkbook'
  | 'fileTooLarge'
  | 'notUtf8'
  | 'wrongDelimiter'
  | 'missingHeader'
  | 'missingColumn'
  | 'unknownColumn'
  | 'duplicateColumn'
  | 'brokenQuotes'
  | 'tooManyRows'
  | 'wrongFieldCount'
  | 'fieldTooLong'
  | 'nulByte'
  | 'controlCharacter'

/** `line` is the line in the file at which the row begins, 1 for the header; `null` for the file as a whole. */
export interface OrganisationFileProblem {
  line: number | null
  code: OrganisationFileProblemCode
  params?: Record<string, string | number>
}

export interface OrganisationFile {
  rows: { line: number; values: OrganisationRow; invited: InvitedTexts }[]
  problems: OrganisationFileProblem[]
}

export type RowProblem = Omit<OrganisationFileProblem, 'line'>
