import { columnsOf, kboFigures, fieldsOf, type TableKind } from '../table-file/table-kind.ts'
import type { TableProblem } from '../table-file/table-problem.ts'

/** What is said of an organisation, and its column as people know it. */
const names = {
  name: ['naam'],
  form: ['soort'],
  kbo: ['kbo'],
  nis: ['nis'],
  ovo: ['ovo'],
  email: ['e-mail'],
  language: ['taal'],
  authority: ['autoriteit'],
  dpoName: ['dpo naam'],
  dpoEmail: ['dpo e-mail'],
  validFrom: ['geldig vanaf'],
} as const

/** Columns that a file may have beside those: addresses of the first people, one column for each role. */
const invitedNames = {
  admin: ['nodig uit als beheerder'],
  dpo: ['nodig uit als dpo'],
  decider: ['nodig uit als beslisser'],
  handler: ['nodig uit als behandelaar'],
  auditor: ['nodig uit als auditor'],
} as const

export type OrganisationField = keyof typeof names
export type InvitedRole = keyof typeof invitedNames

export const organisationFields = fieldsOf(names)
export const invitedRoles = fieldsOf(invitedNames)

/** One organisation as the file says it, trimmed; an empty field is `null`. Nothing is judged yet. */
export type OrganisationRow = Readonly<Record<OrganisationField, string | null>>

/** Addresses of the first people as the file says them, by role; roles without any are absent. */
export type InvitedTexts = Readonly<Partial<Record<InvitedRole, string>>>

export interface OrganisationFile {
  readonly rows: readonly {
    readonly line: number
    readonly values: OrganisationRow
    readonly invited: InvitedTexts
  }[]
  readonly problems: readonly TableProblem[]
}

/** More than all local authorities of Belgium, their companies and schools together. */
export const organisationRowLimit = 50_000

/** RFC 5321 allows 254 characters in an address; the other fields are the short texts of the register. */
const addressLimit = 254
const shortLimit = 200
/** Several addresses in one field. */
const invitedLimit = 2000

const limitOf = (field: OrganisationField) =>
  field === 'email' || field === 'dpoEmail' ? addressLimit : shortLimit

/** All that is known of an organisation must have its column, though a cell may be empty. */
export const organisationKind: TableKind<OrganisationField | InvitedRole> = {
  columns: {
    ...columnsOf(names, (named, field) => ({
      ...{ names: named, max: limitOf(field), lines: 'refused' },
      ...(field === 'kbo' && { figures: kboFigures }),
    })),
    // Whoever types several lines into one cell means several addresses.
    ...columnsOf(invitedNames, (named) => ({ names: named, max: invitedLimit, lines: 'joined' })),
  },
  required: organisationFields.map((field) => [field]),
  rowLimit: organisationRowLimit,
}
