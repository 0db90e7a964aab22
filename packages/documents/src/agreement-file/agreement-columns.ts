import { dataTypeNames, kboNames } from '../table-file/column-names.ts'
import { columnsOf, kboFigures, fieldsOf, type TableKind } from '../table-file/table-kind.ts'

/** What a file of agreements may say, field by field, and how its columns are called: the first name of each language is the one that is written. */
const names = {
  processorName: [
    ...['Verwerker', 'Sous-traitant', 'Processor', 'Auftragsverarbeiter'],
    ...['Leverancier', 'Fournisseur', 'Supplier', 'Lieferant'],
  ],
  processorKbo: kboNames,
  service: ['Dienst', 'Service', 'Service', 'Dienstleistung'],
  termHours: ['Termijn (uren)', 'Délai (heures)', 'Term (hours)', 'Frist (Stunden)'],
  dataTypes: dataTypeNames,
  mustTell: ['Te melden', 'À communiquer', 'Must be told', 'Mitzuteilen'],
  dayName: ['Nood overdag: naam', 'Urgence le jour : nom', 'Emergency by day: name', 'Notfall tags: Name'],
  dayPhone: [
    ...['Nood overdag: telefoon', 'Urgence le jour : téléphone'],
    ...['Emergency by day: phone', 'Notfall tags: Telefon'],
  ],
  dayEmail: [
    ...['Nood overdag: e-mail', 'Urgence le jour : e-mail'],
    ...['Emergency by day: e-mail', 'Notfall tags: E-Mail'],
  ],
  nightName: [
    ...["Nood 's nachts: naam", 'Urgence la nuit : nom'],
    ...['Emergency by night: name', 'Notfall nachts: Name'],
  ],
  nightPhone: [
    ...["Nood 's nachts: telefoon", 'Urgence la nuit : téléphone'],
    ...['Emergency by night: phone', 'Notfall nachts: Telefon'],
  ],
  nightEmail: [
    ...["Nood 's nachts: e-mail", 'Urgence la nuit : e-mail'],
    ...['Emergency by night: e-mail', 'Notfall nachts: E-Mail'],
  ],
  subProcessors: ['Subverwerkers', 'Sous-traitants ultérieurs', 'Sub-processors', 'Unterauftragsverarbeiter'],
  contactEmail: ['Contact: e-mail', 'Contact : e-mail', 'Contact: e-mail', 'Kontakt: E-Mail'],
  contactLanguage: ['Contact: taal', 'Contact : langue', 'Contact: language', 'Kontakt: Sprache'],
  until: ['Einddatum', 'Date de fin', 'End date', 'Enddatum'],
} as const

export type AgreementField = keyof typeof names
export const agreementFields = fieldsOf(names)

const languages = ['nl', 'fr', 'en', 'de'] as const
export type AgreementFileLanguage = (typeof languages)[number]

/** What a column is called in a language. */
export function agreementHeader(field: AgreementField, language: AgreementFileLanguage): string {
  return names[field][languages.indexOf(language)] ?? names[field][0]
}

/** More than any organisation has suppliers; a request is held this long at most. */
export const agreementRowLimit = 2000

const longest = 10_000

/** A row without a processor or a service says nothing. */
export const agreementKind: TableKind<AgreementField> = {
  columns: columnsOf(names, (named, field) => ({
    ...{ names: named, max: longest, lines: 'kept' },
    ...(field === 'processorKbo' && { figures: kboFigures }),
  })),
  required: [['processorName'], ['service']],
  rowLimit: agreementRowLimit,
  others: 'unused',
}
