import { selectDutyReport, type DutyReportRow, type Register, type Selection } from '@lekboek/database'

/** A report that this transaction has just written. */
export async function dutyReportById(
  register: Register,
  id: string,
  selection: Selection,
): Promise<DutyReportRow> {
  const row = await selectDutyReport(register, id, selection)
  if (!row) throw new Error('a report that was written disappeared')
  return row
}
