import { dataTypes, type DataType, type Instant } from '@lekboek/domain'
import { dataTypeLabels } from '@lekboek/domain/labels'
import type { OwnPart, ServedController } from '@lekboek/database'
import type { DeliveryFileRow } from '@lekboek/documents'
import { Fields } from '../input/fields.ts'
import type { ControllersOfFile } from './controllers-of-file.ts'
import { readOwnPart } from './read-own-part.ts'

/** What is wrong with a file, at its line and column. */
export interface DeliveryRowProblem {
  readonly line: number | null
  readonly column: string | null
  /** Key of a text. */
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

export interface ReadDeliveryRow {
  readonly controller: ServedController | null
  readonly own: OwnPart
  readonly problems: readonly Omit<DeliveryRowProblem, 'line'>[]
}

const columnOf: Readonly<Record<string, string>> = {
  peopleCount: 'people',
  peopleCountMax: 'people',
  recordCount: 'records',
  dataTypes: 'kinds',
  note: 'text',
}

/** Reads one row: whom it names, and what it says of them. */
export function readDeliveryRow(
  { kbo, name, people, records, kinds, text }: DeliveryFileRow,
  controllers: ControllersOfFile,
  now: Instant,
): ReadDeliveryRow {
  const found = controllers.find(kbo, name)
  const [least, most] = readRange(people)
  const fields = new Fields(
    {
      ...{ peopleCount: least, peopleCountMax: most, recordCount: readNumber(records) },
      ...{ dataTypes: readKinds(kinds), note: text ?? null },
    },
    now,
  )
  const own = readOwnPart(fields, kinds !== undefined)
  const problems = fields.problems.map(({ path, code, params }) => ({
    column: columnOf[path.split('.')[0] ?? ''] ?? null,
    ...{ code, ...(params && { params }) },
  }))
  if ('controller' in found) return { controller: found.controller, own, problems }
  return { controller: null, own, problems: [{ column: found.column, code: found.code }, ...problems] }
}

/** `120`, `1.200`, `1 200`; what is no number stays a text, which is refused as one. */
function readNumber(text: string | undefined): number | string | null {
  if (text === undefined) return null
  const isNumber = /^(\d+|\d{1,3}([. \u00A0\u202F]\d{3})+)$/.test(text)
  return isNumber ? Number(text.replaceAll(/\D/g, '')) : text
}

/** `100-150` is a range, `120` one number. */
function readRange(text: string | undefined): readonly [number | string | null, number | string | null] {
  const [, least, most] = /^(\d[\d. \u00A0\u202F]*?)\s*[-–]\s*(\d[\d. \u00A0\u202F]*)$/.exec(text ?? '') ?? []
  return least === undefined || most === undefined
    ? [readNumber(text), null]
    : [readNumber(least), readNumber(most)]
}

const typeByLabel = new Map<string, DataType>(
  dataTypes.flatMap((type) => [
    [type.toLowerCase(), type] as const,
    ...Object.values(dataTypeLabels[type]).map((label) => [label.toLowerCase(), type] as const),
  ]),
)

/** Kinds of data by their key or their name in any language, with commas between. */
function readKinds(text: string | undefined): (DataType | string)[] | null {
  if (text === undefined) return null
  const known = typeByLabel.get(text.trim().toLowerCase())
  if (known) return [known]
  return text.split(',').map((one) => typeByLabel.get(one.trim().toLowerCase()) ?? one)
}
