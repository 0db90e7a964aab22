import { mayInRegister } from '@lekboek/access'
import { membersStatement, readPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** The people who have a role in an organisation now. */
export async function listMembers(context: Context, organisationId: string): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Member')) throw forbidden()
  const statement = membersStatement(organisationId, context.now())
  const rows = await readPlatform<RowColumn>(context.database, statement)
  return rows.map(({ row }) => row)
}
