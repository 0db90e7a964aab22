import { dataTypes, type Instant } from '@lekboek/domain'
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
  /** What stands there, as the file says it; absent for what concerns the whole row or file. */
  readonly value?: string
  /** Whom the row names, as the file says it. */
  readonly kbo?: string
  readonly name?: string
}

export type CellProblem = Omit<DeliveryRowProblem, 'line' | 'kbo' | 'name'>

export interface ReadDeliveryRow {
  readonly controller: ServedController | null
  readonly own: OwnPart
  readonly problems: readonly CellProblem[]
}

const columnOf: Readonly<Record<string, string>> = {
  peopleCount: 'people',
  peopleCountMax: 'people',
  recordCount: 'records',
  dataTypes: 'kinds',
  note: 'text',
}

/** So much of a cell shows which one is meant. */
const shownOfCell = 60

/** Of a list of kinds those that are none; of any other cell what it says. */
function shownOf(column: string | null, row: DeliveryFileRow): string | undefined {
  const cells: Readonly<Record<string, string | undefined>> = row
  const unknown = (readKinds(row.kinds) ?? []).filter((kind) => !dataTypes.some((one) => one === kind))
  const text =
    column === 'kinds' && unknown.length > 0
      ? unknown.map((kind) => kind.trim()).join(', ')
      : cells[column ?? '']
  return text?.trim().slice(0, shownOfCell)
}

/** Reads one row: whom it names, and what it says of them. */
export function readDeliveryRow(
  row: DeliveryFileRow,
  controllers: ControllersOfFile,
  now: Instant,
): ReadDeliveryRow {
  const { kbo, name, people, records, kinds, text } = row
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
  const at = (column: string | null, said: Pick<CellProblem, 'code' | 'params'>): CellProblem => {
    const value = shownOf(column, row)
    return { column, ...said, ...(value && { value }) }
  }
  const problems = fields.problems.map(({ path, code, params }) =>
    at(columnOf[path.split('.')[0] ?? ''] ?? null, { code, ...(params && { params }) }),
  )
  if ('controller' in found) return { controller: found.controller, own, problems }
  return { controller: null, own, problems: [at(found.column, { code: found.code }), ...problems] }
}
