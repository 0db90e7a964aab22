import { selectReport, type Register, type ReportRow, type Selection } from '@lekboek/database'

/** A report that this transaction has just written to. */
export async function reportById(register: Register, id: string, selection: Selection): Promise<ReportRow> {
  const row = await selectReport(register, id, selection)
  if (!row) throw new Error('a report that was written disappeared')
  return row
}
