import { deputiesStatement, readPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** Every deputy that was named in the organisation, for its DPO and its administrator; past ones included. */
export async function listDeputies(context: Context, organisationId: string): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!ability.can('read', 'Deputy')) throw forbidden()
  const rows = await readPlatform<RowColumn>(context.database, deputiesStatement(organisationId))
  return rows.map(({ row }) => row)
}
