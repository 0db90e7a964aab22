import { readTable, type TableFile, type TableRow } from '../table-file/read-table.ts'
import type { Sender } from '../table-file/reading-turn.ts'
import { deliveryKind, type DeliveryField } from './delivery-columns.ts'

/** One controller as the file says it, trimmed; an empty field is absent. Nothing is judged yet. */
export type DeliveryFileRow = TableRow<DeliveryField>
export type DeliveryFile = TableFile<DeliveryField>

/** Reads a file of controllers that a breach concerns, and what is each one's own. */
export async function readDeliveryFile(bytes: Uint8Array, sender: Sender): Promise<DeliveryFile> {
  return readTable(bytes, deliveryKind, sender)
}
