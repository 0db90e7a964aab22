import { deliveryKind, type DeliveryField } from '../delivery-file/delivery-columns.ts'
import { findDelimiter } from '../table-file/find-delimiter.ts'
import { isWorkbook } from '../table-file/is-workbook.ts'
import { countRows, parseRecords, type Parsed } from '../table-file/parse-records.ts'
import { readText } from '../table-file/read-text.ts'
import { readWorkbookApart } from '../table-file/read-workbook-apart.ts'
import type { Sender } from '../table-file/reading-turn.ts'
import type { ReadWorkbook } from '../table-file/read-workbook.ts'
import { fieldFinder } from '../table-file/table-kind.ts'
import type { TableProblem } from '../table-file/table-problem.ts'

/** One row of a supplier's table, as far as a column of it says what we know; an empty cell is absent. */
export type SupplierRow = Cells & {
  /** Of cells that are merged with those of other rows, the first: all of them say one thing, once. */
  readonly merged?: Cells
}

type Cells = Readonly<Partial<Record<DeliveryField, string>>>

/** Of more nobody looks at what is offered. */
export const supplierRowLimit = 20_000

const longest = 10_000
const fieldOf = fieldFinder(deliveryKind)

/** What a supplier's table says, or why nobody could read it this time. */
export type SupplierTable = { readonly rows: readonly SupplierRow[] } | { readonly problem: TableProblem }

/**
 * The rows of a supplier's table, workbook or text. It is nobody's form: columns that say something else are passed over, and
 * what is no table has no rows.
 *
 * @returns null where no column is one that we know; a problem for a workbook that was not read, and for more rows than anybody
 * would look at.
 */
export async function readSupplierTable(bytes: Uint8Array, sender: Sender): Promise<SupplierTable | null> {
  const read = await recordsOf(bytes, sender)
  if (read === null || 'problem' in read) return read
  const [header, ...records] = read.records
  if (!header) return null
  const fields = header.record.map(fieldOf)
  if (fields.every((field) => field === null)) return null
  return { rows: records.map((record) => rowOf(record, fields)) }
}

async function recordsOf(bytes: Uint8Array, sender: Sender): Promise<ReadWorkbook | null> {
  if (isWorkbook(bytes)) return readWorkbookApart({ bytes, rowLimit: supplierRowLimit }, sender)
  const text = readText(bytes)
  if (!text.ok) return null
  const rows = countRows(text.value) - 1
  if (rows > supplierRowLimit) {
    const params = { rows, limit: supplierRowLimit }
    return { problem: { line: null, code: 'tooManyRows', params } }
  }
  const parsed = parseRecords(text.value, findDelimiter(text.value, fieldOf))
  return parsed.ok ? { records: parsed.records } : null
}

function rowOf({ record, merged = {} }: Parsed, fields: readonly (DeliveryField | null)[]): SupplierRow {
  const cells = cellsOf(fields, (index) => (record[index] ?? '').trim().slice(0, longest))
  const firsts = cellsOf(fields, (index) => merged[index] ?? '')
  return { ...cells, ...(Object.keys(firsts).length > 0 && { merged: firsts }) }
}

function cellsOf(fields: readonly (DeliveryField | null)[], textAt: (index: number) => string): Cells {
  const cells = fields.map((field, index) => [field, textAt(index)] as const)
  return Object.fromEntries(cells.filter(([field, text]) => field !== null && text !== ''))
}
