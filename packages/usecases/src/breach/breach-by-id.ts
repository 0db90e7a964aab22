import { selectBreach, type BreachRow, type Register, type Selection } from '@lekboek/database'

/** A breach that this transaction has just written or locked. */
export async function breachById(register: Register, id: string, selection: Selection): Promise<BreachRow> {
  const row = await selectBreach(register, { id }, selection)
  if (!row) throw new Error('a locked breach disappeared')
  return row
}
