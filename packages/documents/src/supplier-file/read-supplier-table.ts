import { deliveryKind, type DeliveryField } from '../delivery-file/delivery-columns.ts'
import { findDelimiter } from '../table-file/find-delimiter.ts'
import { isWorkbook } from '../table-file/is-workbook.ts'
import { countRows, parseRecords, type Parsed } from '../table-file/parse-records.ts'
import { readText } from '../table-file/read-text.ts'
import { readWorkbookApart } from '../table-file/read-workbook-apart.ts'
import type { Sender } from '../table-file/reading-turn.ts'
import { fieldFinder } from '../table-file/table-kind.ts'

/** One row of a supplier's table, as far as a column of it says what we know; an empty cell is absent. */
export type SupplierRow = Readonly<Partial<Record<DeliveryField, string>>>

/** Of more nobody looks at what is offered. */
export const supplierRowLimit = 20_000

const longest = 10_000
const fieldOf = fieldFinder(deliveryKind)

/**
 * The rows of a supplier's table, workbook or text. It is nobody's form: columns that say something else are passed over, and
 * what is no table has no rows.
 *
 * @returns null where no column is one that we know, or there are more rows than anybody would look at.
 */
export async function readSupplierTable(bytes: Uint8Array, sender: Sender): Promise<SupplierRow[] | null> {
  const [header, ...records] = (await recordsOf(bytes, sender)) ?? []
  if (!header) return null
  const fields = header.record.map(fieldOf)
  if (fields.every((field) => field === null)) return null
  return records.map(({ record }) => rowOf(record, fields))
}

async function recordsOf(bytes: Uint8Array, sender: Sender): Promise<readonly Parsed[] | null> {
  if (isWorkbook(bytes)) {
    const read = await readWorkbookApart({ bytes, rowLimit: supplierRowLimit }, sender)
    return 'records' in read ? read.records : null
  }
  const text = readText(bytes)
  if (!text.ok || countRows(text.value) > supplierRowLimit + 1) return null
  const parsed = parseRecords(text.value, findDelimiter(text.value, fieldOf))
  return parsed.ok ? parsed.records : null
}

function rowOf(record: readonly string[], fields: readonly (DeliveryField | null)[]): SupplierRow {
  const cells = fields.map((field, index) => [field, (record[index] ?? '').trim().slice(0, longest)] as const)
  return Object.fromEntries(cells.filter(([field, text]) => field !== null && text !== ''))
}
