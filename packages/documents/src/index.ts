export { documentLanguages, type DocumentLanguage } from './language/document-language.ts'
export {
  organisationColumns,
  type OrganisationFile,
  type OrganisationFileProblem,
  type OrganisationFileProblemCode,
  type OrganisationRow,
} from './organisation-file/organisation-row.ts'
export { organisationRowLimit, readOrganisations } from './organisation-file/organisation-file.ts'
export type { Column } from './register-export/register-column.ts'
export { registerColumns } from './register-export/register-columns.ts'
export { registerCsv } from './register-export/register-csv.ts'
export type {
  RegisterAssessment,
  RegisterCommunication,
  RegisterDecision,
  RegisterMeasure,
  RegisterNotification,
  RegisterRow,
} from './register-export/register-row.ts'
export { registerXlsx, type SheetOptions } from './register-export/register-xlsx.ts'
