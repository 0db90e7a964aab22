import { selectMeasure, type MeasureRow, type Register, type Selection } from '@lekboek/database'

/** A measure that this transaction has just written. */
export async function measureById(register: Register, id: string, selection: Selection): Promise<MeasureRow> {
  const row = await selectMeasure(register, id, selection)
  if (!row) throw new Error('a measure that was written disappeared')
  return row
}
