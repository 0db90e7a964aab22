import { dataTypeNames, kboNames } from '../table-file/column-names.ts'
import { columnsOf, kboFigures, fieldsOf, type TableKind } from '../table-file/table-kind.ts'

/** What a row may say of one controller, with the names that its column has in the languages of the product. */
const names = {
  kbo: ['kbo', ...kboNames],
  name: ['naam', 'nom', 'name'],
  people: ['personen', 'personnes', 'people', 'betrokkenen', 'aantal personen', 'aantal betrokkenen'],
  records: ['records', 'enregistrements', 'datensätze'],
  kinds: ['soorten', ...dataTypeNames],
  text: ['tekst', 'texte', 'text'],
} as const

export type DeliveryField = keyof typeof names
export const deliveryFields = fieldsOf(names)

/** As many controllers as one processor may tell of one breach. */
export const deliveryRowLimit = 20_000

const longest = 10_000

/** A row names its controller by number or by name. */
export const deliveryKind: TableKind<DeliveryField> = {
  columns: columnsOf(names, (named, field) => ({
    ...{ names: named, max: longest, lines: 'kept' },
    ...(field === 'kbo' && { figures: kboFigures }),
    ...((field === 'people' || field === 'records') && { merged: 'refused' }),
  })),
  required: [['kbo', 'name']],
  rowLimit: deliveryRowLimit,
  others: 'unused',
}
