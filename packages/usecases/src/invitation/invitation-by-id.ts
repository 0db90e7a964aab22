import { invitationStatement, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Row, RowColumn } from '../input/row.ts'
import { notFound } from '../refusal.ts'

/** @throws {Refusal} notFound unless it is the organisation's own. */
export async function invitationById(register: Register, id: string, at: Instant): Promise<Row> {
  const rows = await register.query<RowColumn>(invitationStatement(register.organisationId, id, at))
  if (!rows[0]) throw notFound()
  return rows[0].row
}
