import type { Column } from '../register-export/register-column.ts'
import {
  agreementFields,
  agreementHeader,
  type AgreementField,
  type AgreementFileLanguage,
} from './agreement-columns.ts'
import type { AgreementRow } from './read-agreement-file.ts'

const wide: Readonly<Partial<Record<AgreementField, number>>> = {
  ...{ processorName: 32, service: 32, dataTypes: 40, mustTell: 48, subProcessors: 48 },
}

/** The columns of a file of agreements, as it is read again. */
export function agreementSheetColumns(language: AgreementFileLanguage): Column<AgreementRow>[] {
  return agreementFields.map((field) => ({
    kind: 'text',
    key: field,
    header: agreementHeader(field, language),
    width: wide[field] ?? 22,
    read: (row) => row[field] ?? null,
  }))
}
