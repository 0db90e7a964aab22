import { deliveryFieldOf, type DeliveryField } from '../delivery-file/delivery-columns.ts'
import { parseRecords, type Parsed } from '../organisation-file/organisation-file.ts'
import { isWorkbook, readSheet } from '../organisation-file/organisation-workbook.ts'
import { readText } from '../organisation-file/read-text.ts'

/** One row of a supplier's table, as far as a column of it says what we know; an empty cell is absent. */
export type SupplierRow = Readonly<Partial<Record<DeliveryField, string>>>

/** Of more nobody looks at what is offered. */
export const supplierRowLimit = 20_000

const longest = 10_000

/**
 * The rows of a supplier's table, workbook or text. It is nobody's form: columns that say something else are passed over, and
 * what is no table has no rows.
 *
 * @returns null where no column is one that we know, or there are more rows than anybody would look at.
 */
export async function readSupplierTable(bytes: Uint8Array): Promise<SupplierRow[] | null> {
  const [header, ...records] = (await recordsOf(bytes)) ?? []
  if (!header || records.length > supplierRowLimit) return null
  const fields = header.record.map(deliveryFieldOf)
  if (fields.every((field) => field === null)) return null
  return records.map(({ record }) => rowOf(record, fields))
}

async function recordsOf(bytes: Uint8Array): Promise<readonly Parsed[] | null> {
  if (isWorkbook(bytes)) return readSheet(bytes)
  const text = readText(bytes)
  if (!text.ok) return null
  const parsed = parseRecords(text.value)
  return parsed.ok ? parsed.records : null
}

function rowOf(record: readonly string[], fields: readonly (DeliveryField | null)[]): SupplierRow {
  const cells = fields.map((field, index) => [field, (record[index] ?? '').trim().slice(0, longest)] as const)
  return Object.fromEntries(cells.filter(([field, text]) => field !== null && text !== ''))
}
