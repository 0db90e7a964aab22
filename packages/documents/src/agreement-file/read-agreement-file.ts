import { readTable, type TableFile, type TableRow } from '../table-file/read-table.ts'
import type { Sender } from '../table-file/reading-turn.ts'
import { agreementKind, type AgreementField } from './agreement-columns.ts'

/** One agreement as the file says it, trimmed; an empty field is absent. Nothing is judged yet. */
export type AgreementRow = TableRow<AgreementField>
export type AgreementFile = TableFile<AgreementField>

/** Reads a file of agreements; columns by their Dutch, French, English or German names. */
export async function readAgreementFile(bytes: Uint8Array, sender: Sender): Promise<AgreementFile> {
  return readTable(bytes, agreementKind, sender)
}
