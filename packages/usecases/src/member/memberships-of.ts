import { membershipsOfStatement, type Register } from '@lekboek/database'
import type { Row, RowColumn } from '../input/row.ts'

/** What a person is in the register's organisation, role by role, ended ones included. */
export async function membershipsOf(register: Register, userId: string): Promise<Row[]> {
  const statement = membershipsOfStatement(register.organisationId, userId)
  return (await register.query<RowColumn>(statement)).map(({ row }) => row)
}
