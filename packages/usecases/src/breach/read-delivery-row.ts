import type { Instant } from '@lekboek/domain'
import type { OwnPart, ServedController } from '@lekboek/database'
import type { DeliveryFileRow } from '@lekboek/documents'
import { Fields } from '../input/fields.ts'
import type { ControllersOfFile } from './controllers-of-file.ts'
import { readKinds, readNumber, readRange } from './read-figures.ts'
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
