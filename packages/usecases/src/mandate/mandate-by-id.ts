import type { Instant } from '@lekboek/domain'
import { mandateStatement, type Register } from '@lekboek/database'
import type { Row, RowColumn } from '../input/row.ts'
import { notFound } from '../refusal.ts'

/** @throws {Refusal} notFound unless the organisation is one of the mandate's ends. */
export async function mandateById(register: Register, id: string, now: Instant): Promise<Row> {
  const rows = await register.query<RowColumn>(mandateStatement(register.organisationId, id, now))
  if (!rows[0]) throw notFound()
  return rows[0].row
}
