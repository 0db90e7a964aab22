import { deputyStatement, isUuid, type Register } from '@lekboek/database'
import type { Row, RowColumn } from '../input/row.ts'
import { notFound } from '../refusal.ts'

/** @throws {Refusal} notFound unless it was named in this organisation. */
export async function deputyById(register: Register, id: string): Promise<Row> {
  if (!isUuid(id)) throw notFound()
  const rows = await register.query<RowColumn>(deputyStatement(register.organisationId, id))
  if (!rows[0]) throw notFound()
  return rows[0].row
}
